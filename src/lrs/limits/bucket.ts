/** How often something may happen: so many at once, and so many each second from then on. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

const mostKept = 20_000;

/** Token buckets by name, in memory: what is full again is forgotten. */
export class Buckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #kept = new Map<string, { left: number; at: number }>();

  constructor(rate: Rate, now: () => number = Date.now) {
    this.#rate = rate;
    this.#now = now;
  }

  /** 0: go on. Otherwise the seconds to wait, for `Retry-After`. */
  take(name: string): number {
    const now = this.#now();
    const bucket = this.#kept.get(name) ?? this.#add(name, now);
    bucket.left = Math.min(this.#rate.burst, bucket.left + this.#since(bucket.at, now));
    bucket.at = now;
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - bucket.left) / this.#rate.perSecond));
  }

  #since = (then: number, now: number): number => (Math.max(0, now - then) / 1000) * this.#rate.perSecond;

  #add(name: string, now: number): { left: number; at: number } {
    if (this.#kept.size >= mostKept) this.#dropFull(now);
    const bucket = { left: this.#rate.burst, at: now };
    this.#kept.set(name, bucket);
    return bucket;
  }

  /** Where none is full, the oldest half goes: memory is bounded, whoever asks. */
  #dropFull(now: number): void {
    for (const [name, { left, at }] of this.#kept) {
      if (left + this.#since(at, now) >= this.#rate.burst) this.#kept.delete(name);
    }
    if (this.#kept.size < mostKept) return;
    let surplus = mostKept / 2;
    for (const name of this.#kept.keys()) {
      if (surplus-- <= 0) return;
      this.#kept.delete(name);
    }
  }
}
