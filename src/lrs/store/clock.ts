/**
 * Gives the times of statements, in microseconds: now, or just after the last one. They grow even where the clock of the machine is
 * set back.
 */
export class Clock {
  #last = 0;
  #writing = false;

  /** In a transaction: `last` is of the database, of whatever process; `now` of the database's machine where it has its own. */
  begin(last: number, now: number): void {
    this.#writing = true;
    this.#last = Math.max(this.#last, last, now - 1);
  }

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** The next one, for what needs no order over processes. */
  now(): number {
    this.#last = Math.max(this.#last, Date.now() * 1000 - 1);
    return this.next();
  }

  end(): void {
    this.#writing = false;
  }

  /** A time before which nothing will be stored any more by this process; `undefined` while something is being stored. */
  settled(): number | undefined {
    if (this.#writing) return undefined;
    this.#last = Math.max(this.#last, Date.now() * 1000);
    return this.#last;
  }
}
