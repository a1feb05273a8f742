import { unsent, type Fields, type WrittenRecord } from './browser-copy.ts';
import type { Lms } from './lms.ts';

const list = 'cmi.interactions';

/**
 * The interactions of an attempt, numbered on from what the LMS has.
 *
 * They are bounded (`Dialect.most`, `Dialect.room`). Beyond, an answer takes the place of an earlier one to the same question in this session,
 * or is left out of the LMS's report; the state and the score hold it all the same. Games leave half of it to all other questions.
 */
export class Records {
  /** What this session wrote. Until a later session finds them in the LMS, they may have been lost. */
  written: WrittenRecord[] = [];
  private readonly lms: Lms;
  /** -1 where the LMS takes none. */
  private count = -1;
  private size = 0;
  /** What the LMS had when the session began. */
  private found = 0;

  constructor(lms: Lms) {
    this.lms = lms;
  }

  /**
   * Counts what the LMS has, and sends again what an earlier session wrote and the LMS lacks: all beyond its count and, where no other
   * browser has written since (`alone`), what was lost in front of a later record.
   */
  open(kept: readonly WrittenRecord[], alone: boolean): void {
    const count = this.lms.count(list);
    this.count = this.found = count;
    // Moodle's 2004 sends the records of earlier sessions again too; this is what they weigh on average.
    this.size = count * 600;
    for (const { n, fields } of kept) {
      if (n >= count) this.write(fields);
      else if (alone && !this.isThere(n, fields) && this.lms.setAll(`${list}.${n}.`, fields)) {
        this.written.push({ n, fields });
      }
    }
  }

  /** What was put into gaps has arrived; what is new, a later session must find counted. */
  settle(): void {
    this.written = this.written.filter(({ n }) => n >= this.found);
  }

  /** Keeps a record for the next session; this one has no LMS. */
  keep(fields: Fields): void {
    this.written.push({ n: unsent, fields });
  }

  /** `gives`: it gives room to others, as a game played again does: once half is taken, it takes the place of the one before. */
  write(fields: Fields, gives = false): void {
    if (this.count < 0) return;
    const { most, room } = this.lms.dialect;
    const size = fields.reduce((sum, [element, value]) => sum + element.length + value.length + 20, this.size);
    const isBeyond = (share: number): boolean => this.count >= most * share || size > room * share;
    const full = isBeyond(1);
    const before = full || (gives && isBeyond(0.5)) ? this.earlier(fields[0]![1]) : -1;
    const n = before < 0 && !full ? this.count : before;
    if (n < 0 || !this.lms.setAll(`${list}.${n}.`, fields)) return;
    this.written = this.written.filter((each) => each.n !== n);
    this.written.push({ n, fields });
    if (n < this.count) return;
    this.count++;
    this.size = size;
  }

  /** SCORM 1.2 does not let a record be read, but its patterns be counted. One without patterns may be missing. */
  private isThere(n: number, fields: Fields): boolean {
    const patterns = fields.filter(([element, value]) => value && element.endsWith('pattern')).length;
    return patterns > 0 && this.lms.get(`${list}.${n}.correct_responses._count`) === String(patterns);
  }

  private earlier(id: string): number {
    const found = this.written.filter(({ fields }) => fields[0]![1] === id).pop();
    return found ? found.n : -1;
  }
}
