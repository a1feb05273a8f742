import { createHash } from 'node:crypto';
import type { Caller } from '../access/caller.ts';

/** How long a caller that was found is believed: what a revocation in another process may take. */
const believedFor = 5_000;
const mostKept = 5_000;

interface Found {
  readonly caller: Caller;
  /** When the key itself ends, in milliseconds. */
  readonly expires?: number;
}

/**
 * Callers found a moment ago, so that a busy key is not looked up for each request. Only good ones are kept: a stranger cannot fill it.
 * Filed by the hash of what was sent: no secret stays in memory.
 */
export class RecentCallers {
  readonly #now: () => number;
  readonly #kept = new Map<string, { readonly caller: Caller; readonly until: number }>();
  /** Grows with each revocation: what was looked up before it must not be kept after it. */
  #generation = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  async find(authorization: string, lookUp: () => Promise<Found | undefined>): Promise<Caller | undefined> {
    const name = createHash('sha256').update(authorization).digest('base64');
    const kept = this.#kept.get(name);
    if (kept && kept.until > this.#now()) return kept.caller;
    const generation = this.#generation;
    const found = await lookUp();
    this.#kept.delete(name);
    if (!found) return undefined;
    if (generation === this.#generation) this.#keep(name, found);
    return found.caller;
  }

  forget(): void {
    this.#generation++;
    this.#kept.clear();
  }

  #keep(name: string, { caller, expires = Infinity }: Found): void {
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(name, { caller, until: Math.min(this.#now() + believedFor, expires) });
  }
}
