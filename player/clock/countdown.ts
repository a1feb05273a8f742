/** Seconds for which the warning stands before the time is over (WCAG 2.2.1 asks for 20). */
export const warning = 120;

/** A longer silence between two looks at the clock: the machine has slept, or its clock was put forward. */
const silence = 90;

/** What a look at the clock finds: it is time to warn, to say how much is left, or to stop. */
export type Moment = 'warn' | 'say' | 'over';

/**
 * The time of one attempt, told by the machine's clock in seconds since 1970: it goes on while the learner is away.
 *
 * Time is never over unseen. Whoever comes back late, wakes the machine late or has its clock put forward finds the warning, and as long to
 * answer it as everybody. A clock that is put back gives nobody time.
 */
export class Countdown {
  end: number;
  private last: number;
  private isWarned = false;
  /** Seconds left at which that is said. */
  private marks: readonly number[];

  constructor(end: number, now: number) {
    this.end = end;
    this.last = now;
    this.marks = marksOf(end - now);
  }

  left(now: number): number {
    return Math.max(0, this.end - now);
  }

  tick(now: number): Moment | undefined {
    const passed = now - this.last;
    this.last = now;
    if (passed < 0) this.end += passed;
    if (passed > silence) this.isWarned = false;
    const left = this.end - now;
    if (left <= warning && !this.isWarned) {
      this.isWarned = true;
      this.end = Math.max(this.end, now + warning);
      this.marks = [60];
      return 'warn';
    }
    if (left <= 0) return 'over';
    const { marks } = this;
    this.marks = marks.filter((mark) => mark < left);
    return this.marks.length < marks.length ? 'say' : undefined;
  }

  /** Gives more time, from now on where none is left. */
  add(seconds: number, now: number): void {
    this.end = Math.max(this.end, now) + seconds;
    this.isWarned = false;
    this.marks = marksOf(this.end - now);
  }
}

/** Half of it, five minutes, one minute; what comes with the warning, or at the start, is not said. */
const marksOf = (left: number): number[] =>
  [left / 2, 300, 60].filter((mark) => mark < left - 30 && (mark === 60 || mark > warning + 30));
