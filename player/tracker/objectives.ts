import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Lms } from './lms.ts';
import { recordId } from '../../src/model/record-text.ts';
import type { Snapshot } from './tracker.ts';

const list = 'cmi.objectives';

/** Objectives in the LMS, found by id or added behind those it has (SCORM 2004 starts with the manifest's own). */
export class Objectives {
  private ids: string[] | undefined;
  private readonly lms: Lms;
  private readonly course: PlayerCourse;

  constructor(lms: Lms, course: PlayerCourse) {
    this.lms = lms;
    this.course = course;
  }

  open(): void {
    const count = this.lms.count(list);
    if (count < 0) return;
    this.ids = [];
    for (let n = 0; n < count; n++) this.ids.push(this.lms.get(`${list}.${n}.id`));
  }

  /** Tells the LMS how each objective that has a result stands. SCORM 2004 4th RTE 4.2.17: an LMS takes 100 at least. */
  write(objectives: Snapshot['objectives']): void {
    const { ids, lms } = this;
    if (!ids) return;
    for (const objective of objectives) {
      if (objective.score === undefined && objective.passed === undefined) continue;
      const id = recordId(objective.id);
      const found = ids.indexOf(id);
      const n = found < 0 ? ids.length : found;
      if (n > 99) continue;
      const { title = '' } = this.course.objectives.filter((each) => each.id === objective.id)[0] || {};
      if (lms.setAll(`${list}.${n}.`, [['id', id], ...lms.dialect.objective(objective, title)])) ids[n] = id;
    }
  }
}
