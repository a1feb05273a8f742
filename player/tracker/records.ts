import type { Fields, WrittenRecord } from './browser-copy.ts';
import type { Dialect } from './dialect.ts';
import type { Lms } from './lms.ts';

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
  private readonly dialect: Dialect;
  private count = 0;
  private size = 0;
  private supported = false;

  constructor(lms: Lms, dialect: Dialect) {
    this.lms = lms;
    this.dialect = dialect;
  }

  /** Counts what the LMS has, and sends again what an earlier session wrote and the LMS did not count. */
  open(kept: readonly WrittenRecord[]): void {
    this.supported = /\bid\b/.test(this.lms.get('cmi.interactions._children'));
    this.count = parseInt(this.lms.get('cmi.interactions._count'), 10) || 0;
    // Moodle's 2004 sends the records of earlier sessions again too; this is what they weigh on average.
    this.size = this.count * 600;
    const { count } = this;
    kept.filter(({ n }) => n >= count).forEach(({ fields }) => this.write(fields));
  }

  write(fields: Fields): void {
    if (!this.supported) return;
    const weight = fields.reduce((sum, [element, value]) => sum + element.length + value.length + 20, 0);
    const full = this.count >= this.dialect.most || this.size + weight > this.dialect.room;
    const n = full ? this.earlier(fields[0]![1]) : this.count;
    if (n < 0 || !this.set(n, fields)) return;
    this.written.push({ n, fields });
    if (full) return;
    this.count++;
    this.size += weight;
  }

  /** `id` stands first: where it is refused, nothing else is tried. */
  private set(n: number, fields: Fields): boolean {
    return fields.every(
      ([element, value], i) => !value || this.lms.set(`cmi.interactions.${n}.${element}`, value) || i > 0,
    );
  }

  private earlier(id: string): number {
    const found = this.written.filter(({ fields }) => fields[0]![1] === id).pop();
    return found ? found.n : -1;
  }
}
