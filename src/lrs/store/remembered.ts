/**
 * What a writer remembers of the database from one transaction to the next: what was used last, in bounded memory.
 * Two generations: when the young one is full it becomes the old one, whose own is forgotten. A map ordered by use would cost more
 * than what it saves.
 */
export class Remembered<Key, Value> {
  readonly #limit: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  /** Learnt in this transaction: true once it is on disk. */
  readonly #fresh = new Map<Key, Value>();
  #erasures = -1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Before the first use in a transaction. What was remembered may have been erased by another process since: then it is worth nothing. */
  begin(erasures: number): void {
    this.#fresh.clear();
    if (this.#erasures !== erasures) {
      this.#young.clear();
      this.#old.clear();
    }
    this.#erasures = erasures;
  }

  /** After the transaction is on disk. Without, as it was rolled back, what it added is forgotten. */
  commit(): void {
    for (const [key, value] of this.#fresh) this.#keep(key, value);
    this.#fresh.clear();
  }

  get(key: Key): Value | undefined {
    const value = this.#fresh.get(key) ?? this.#young.get(key);
    if (value !== undefined) return value;
    const old = this.#old.get(key);
    if (old !== undefined) this.#keep(key, old);
    return old;
  }

  set(key: Key, value: Value): void {
    this.#fresh.set(key, value);
  }

  #keep(key: Key, value: Value): void {
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
