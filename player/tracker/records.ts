import type { Fields, WrittenRecord } from './browser-copy.ts';
import type { Lms } from './lms.ts';

const list = 'cmi.interactions';

/**
 * The interactions of an attempt, numbered on from what the LMS has.
 *
 * They are bounded (`Dialect.most`, `Dialect.room`). Beyond, an answer takes the place of an earlier one to the same question in this session,
 * or is left out of the LMS's report; the state and the score hold it all the same.
 */
export class Records {
  /** What this session wrote. Until a later session finds them counted, they may have been lost. */
  readonly written: WrittenRecord[] = [];
  private readonly lms: Lms;
  /** -1 where the LMS takes none. */
  private count = -1;
  private size = 0;

  constructor(lms: Lms) {
    this.lms = lms;
  }

  /** Counts what the LMS has, and sends again what an earlier session wrote and the LMS did not count. */
  open(kept: readonly WrittenRecord[]): void {
    const count = this.lms.count(list);
    this.count = count;
    // Moodle's 2004 sends the records of earlier sessions again too; this is what they weigh on average.
    this.size = count * 600;
    for (const { n, fields } of kept) if (n >= count) this.write(fields);
  }

  write(fields: Fields): void {
    if (this.count < 0) return;
    const { most, room } = this.lms.dialect;
    const size = fields.reduce((sum, [element, value]) => sum + element.length + value.length + 20, this.size);
    const full = this.count >= most || size > room;
    const n = full ? this.earlier(fields[0]![1]) : this.count;
    if (n < 0 || !this.lms.setAll(`${list}.${n}.`, fields)) return;
    this.written.push({ n, fields });
    if (full) return;
    this.count++;
    this.size = size;
  }

  private earlier(id: string): number {
    const found = this.written.filter(({ fields }) => fields[0]![1] === id).pop();
    return found ? found.n : -1;
  }
}
