import { LmsSession, type SessionOptions } from './lms-session.ts';
import { standards, type ScormStandard } from './standards.ts';

/**
 * What an LMS keeps of one learner in one course, and how it launches the course again.
 *
 * Plain data in, plain data out: `new LearnerRecord({ standard, profile, stored })`, `record.stored` after each commit. A server keeps `stored`
 * as JSON; a page makes the record from it, launches, puts `session.api` on `window[session.apiName]` of the frame's parent, and gets
 * `onStore` whenever something is to be kept.
 */
export class LearnerRecord {
  readonly standard: ScormStandard;
  readonly profile: Profile;
  /** Element to value, as committed. */
  stored: Readonly<Record<string, string>>;
  private readonly options: RecordOptions;

  constructor(options: RecordOptions) {
    this.options = options;
    this.standard = options.standard;
    this.profile = options.profile;
    this.stored = options.stored ?? {};
  }

  /** A launch: one session, one API object. `mode` is what the learner asked for; `review` may follow from what is stored. */
  launch(options: SessionOptions = {}): LmsSession {
    return new LmsSession(this, options);
  }

  /** The learner starts afresh (Moodle: « Start a new attempt »). */
  newAttempt(): void {
    this.keep({}, { all: true });
  }

  /** Stores what a session committed. */
  keep(values: Readonly<Record<string, string>>, { all = false } = {}): void {
    this.stored = all ? values : { ...this.stored, ...values };
    this.options.onStore?.(this.stored);
  }

  /** The values a session starts with. */
  launchValues(asked: 'normal' | 'browse' | 'review'): Map<string, string> {
    const words = standards[this.standard];
    const mode = asked === 'normal' && this.isOver() ? 'review' : asked;
    const values = new Map([
      ...Object.entries(this.defaults()),
      ...Object.entries(this.comesBack()),
      ...Object.entries(this.fixed(mode)),
    ]);
    values.delete(words.exit);
    return values;
  }

  /** SCORM 2004 4th RTE 4.2.8: what was not suspended is gone. SCORM 1.2 gives everything back. */
  private comesBack(): Readonly<Record<string, string>> {
    return this.standard === 'scorm12' || this.isSuspended() ? this.stored : {};
  }

  /** What the LMS says and the package only reads. */
  private fixed(mode: string): Readonly<Record<string, string>> {
    const { learner = { id: 'a.martin', name: 'Alix Martin' }, masteryScore } = this.options;
    const credit = mode === 'normal' ? 'credit' : 'no-credit';
    if (this.standard === 'scorm2004') {
      return {
        'cmi.mode': mode,
        'cmi.credit': credit,
        'cmi.entry': this.isSuspended() ? 'resume' : 'ab-initio',
        'cmi.learner_id': learner.id,
        'cmi.learner_name': learner.name,
        'cmi.total_time': this.stored['cmi.total_time'] ?? 'PT0S',
      };
    }
    const otherEntry = Object.keys(this.stored).length === 0 ? 'ab-initio' : '';
    return {
      'cmi.core.lesson_mode': mode,
      'cmi.core.credit': credit,
      'cmi.core.entry': this.isSuspended() ? 'resume' : otherEntry,
      'cmi.core.student_id': learner.id,
      'cmi.core.student_name': learner.name,
      'cmi.core.total_time': this.stored['cmi.core.total_time'] ?? '0000:00:00',
      ...(masteryScore === undefined ? {} : { 'cmi.student_data.mastery_score': String(masteryScore) }),
    };
  }

  private defaults(): Readonly<Record<string, string>> {
    if (this.standard === 'scorm12') {
      return {
        'cmi.core.lesson_status': 'not attempted',
        'cmi.core.lesson_location': '',
        'cmi.suspend_data': '',
        'cmi.launch_data': '',
        'cmi.comments': '',
      };
    }
    const { primaryObjective } = this.options;
    return {
      'cmi._version': '1.0',
      'cmi.completion_status': 'unknown',
      'cmi.success_status': 'unknown',
      ...(primaryObjective ? { 'cmi.objectives.0.id': primaryObjective } : {}),
    };
  }

  private isSuspended(): boolean {
    return this.stored[standards[this.standard].exit] === 'suspend';
  }

  /** Moodle opens in review what is completed, passed or failed (1.2), or completed (2004: success does not count). */
  private isOver(): boolean {
    const status = this.stored[standards[this.standard].status] ?? '';
    const over = this.standard === 'scorm12' ? ['completed', 'passed', 'failed'] : ['completed'];
    return this.profile === 'moodle' && over.includes(status);
  }
}

/** `plain`: as the standard says. `moodle`: with the habits of Moodle 4.5. Both judge values at their strictest. */
export type Profile = 'plain' | 'moodle';

export interface RecordOptions {
  readonly standard: ScormStandard;
  readonly profile: Profile;
  readonly stored?: Readonly<Record<string, string>>;
  readonly learner?: { readonly id: string; readonly name: string };
  /** 0–100: from the manifest of a SCORM 1.2 package. */
  readonly masteryScore?: number;
  /** From the manifest of a SCORM 2004 package. */
  readonly primaryObjective?: string;
  readonly onStore?: (stored: Readonly<Record<string, string>>) => void;
}
