import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Dialect } from './dialect.ts';
import type { Lms } from './lms.ts';
import { recordId } from './record-text.ts';
import type { Snapshot } from './tracker.ts';

/** SCORM 2004 4th RTE 4.2.17: the least number of objectives an LMS must take. */
const most = 100;

/** Objectives in the LMS, found by id or added behind those it has (SCORM 2004 starts with the manifest's own). */
export class Objectives {
  private readonly ids: string[] = [];
  private readonly lms: Lms;
  private readonly dialect: Dialect;
  private readonly titles: PlayerCourse['objectives'];
  private supported = false;

  constructor(lms: Lms, dialect: Dialect, titles: PlayerCourse['objectives']) {
    this.lms = lms;
    this.dialect = dialect;
    this.titles = titles;
  }

  open(): void {
    this.supported = /\bid\b/.test(this.lms.get('cmi.objectives._children'));
    const count = parseInt(this.lms.get('cmi.objectives._count'), 10) || 0;
    for (let n = 0; n < count; n++) this.ids.push(this.lms.get(`cmi.objectives.${n}.id`));
  }

  /** Tells the LMS how each objective that has a result stands. */
  write(objectives: Snapshot['objectives']): void {
    if (!this.supported) return;
    for (const objective of objectives) {
      const { id, score, passed } = objective;
      const n = score === undefined && passed === undefined ? -1 : this.numberOf(recordId(id));
      if (n < 0) continue;
      const { title } = this.titles.filter((each) => each.id === id)[0] || { title: '' };
      for (const [element, value] of this.dialect.objective(objective, title)) {
        if (value) this.lms.set(`cmi.objectives.${n}.${element}`, value);
      }
    }
  }

  private numberOf(id: string): number {
    const n = this.ids.indexOf(id);
    const next = this.ids.length;
    if (n >= 0 || next >= most || !this.lms.set(`cmi.objectives.${next}.id`, id)) return n;
    return this.ids.push(id) - 1;
  }
}
