import type { DataModel } from './data-model.ts';
import { generic } from './element-table.ts';
import type { LearnerRecord } from './learner-record.ts';
import type { Fault } from './lms-session.ts';
import { standards } from './standards.ts';
import { addTimes } from './total-time.ts';

/** What `navigator.sendBeacon` takes in all while a page unloads. */
const beaconBudget = 64 * 1024;

/** The way from a session's values to the learner's record. */
export class Store {
  private readonly record: LearnerRecord;
  /** What was sent, or in Moodle's 1.2: what it believes to be sent. */
  private readonly sent: Map<string, string>;
  private beacons = 0;

  constructor(record: LearnerRecord, launched: ReadonlyMap<string, string>) {
    this.record = record;
    this.sent = new Map(launched);
  }

  /** Sends what a commit sends. Moodle's 1.2 sends what changed and takes it for saved before it knows the answer. */
  send(
    model: DataModel,
    { fault, beacon }: { readonly fault: Fault | undefined; readonly beacon: boolean },
  ): 'stored' | 'refused' | 'too-large' {
    const values = this.toSend(model);
    if (this.forgets()) Object.entries(values).forEach(([element, value]) => this.sent.set(element, value));
    if (beacon) {
      this.beacons += sizeOf(values);
      if (this.beacons > beaconBudget) return 'too-large';
    }
    if (fault === 'commit-refused') return 'refused';
    if (fault !== 'network-down') this.record.keep(values);
    return 'stored';
  }

  /** What an LMS decides at the end of a session, before it sends. */
  end(model: DataModel): void {
    const { standard, profile } = this.record;
    const words = standards[standard];
    const { values } = model;
    const session = values.get(words.sessionTime);
    if (session) values.set(words.totalTime, addTimes(standard, values.get(words.totalTime) ?? '', session));
    if (standard === 'scorm2004') return;
    const mastery = values.get('cmi.student_data.mastery_score');
    const raw = values.get('cmi.core.score.raw');
    // Moodle does so in review and browse mode too.
    if (profile === 'moodle' && values.get(words.status) === 'not attempted') values.set(words.status, 'completed');
    if (mastery !== undefined && raw !== undefined && values.get(words.mode) === 'normal') {
      values.set(words.status, Number(raw) >= Number(mastery) ? 'passed' : 'failed');
    }
  }

  private forgets(): boolean {
    return this.record.profile === 'moodle' && this.record.standard === 'scorm12';
  }

  private toSend(model: DataModel): Record<string, string> {
    const { elements, sessionTime, totalTime } = standards[this.record.standard];
    const entries = [...model.values].filter(([element, value]) => {
      if (element === totalTime) return value !== this.sent.get(element);
      if (element === sessionTime || elements[generic(element)]?.access === 'read') return false;
      return !this.forgets() || !same(element, value, this.sent.get(element));
    });
    return Object.fromEntries(entries);
  }
}

/** Moodle compares scores as numbers. */
const same = (element: string, one: string, other: string | undefined): boolean =>
  one === other ||
  (other !== undefined && other !== '' && /\.(raw|min|max|weighting)$/.test(element) && Number(one) === Number(other));

const sizeOf = (values: Readonly<Record<string, string>>): number =>
  new TextEncoder().encode(
    Object.entries(values)
      .map(([element, value]) => `${element}=${value}&`)
      .join(''),
  ).length;
