import { isOneOf, type Sql } from './sql.ts';
import { isLong, storable, termOf } from './term.ts';

/** How many numbers of terms are kept in memory, twice: about 10 MB. */
const remembered = 25_000;

/** Verbs, activities, agents and registrations by number. Remembers those used last; only for use within the transaction of a writer. */
export class Terms {
  /**
   * Two generations: when the young one is full it becomes the old one, whose own is forgotten. A map ordered by use would cost
   * more than what it saves.
   */
  #young = new Map<string, number>();
  #old = new Map<string, number>();
  readonly #fresh = new Map<string, number>();
  #erasures = -1;

  /** Before the first use in a transaction. Terms may have been erased by another process since: what is remembered is then worth nothing. */
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
    for (const [text, number] of this.#fresh) this.#remember(text, number);
    this.#fresh.clear();
  }

  /** Numbers of these texts; those that have none get one. */
  async intern(sql: Sql, texts: Iterable<string>): Promise<(text: string) => number> {
    const numbers = new Map<string, number>();
    const unknown: string[] = [];
    for (const text of new Set(texts)) {
      const number = this.#known(text);
      if (number === undefined) unknown.push(text);
      else numbers.set(text, number);
    }
    if (unknown.length > 0) await this.#number(sql, unknown, numbers);
    return (text) => {
      const number = numbers.get(text);
      if (number === undefined) throw new Error(`The term ${text} has no number.`);
      return number;
    };
  }

  async #number(sql: Sql, unknown: readonly string[], numbers: Map<string, number>): Promise<void> {
    await this.#look(sql, unknown, numbers);
    const missing = unknown.filter((text) => !numbers.has(text));
    if (missing.length === 0) return;
    await insertTerms(sql, missing);
    await this.#look(sql, missing, numbers);
  }

  async #look(sql: Sql, texts: readonly string[], numbers: Map<string, number>): Promise<void> {
    const found = await numbersOf(sql, texts.map(termOf));
    for (const text of texts) {
      const number = found.get(termOf(text));
      if (number === undefined) continue;
      numbers.set(text, number);
      this.#fresh.set(text, number);
    }
  }

  #known(text: string): number | undefined {
    const young = this.#young.get(text) ?? this.#fresh.get(text);
    if (young !== undefined) return young;
    const number = this.#old.get(text);
    if (number !== undefined) this.#remember(text, number);
    return number;
  }

  #remember(text: string, number: number): void {
    if (this.#young.size >= remembered) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, number);
  }
}

/** Sorted: two writers that add the same ones wait for each other in one direction only. */
export async function insertTerms(sql: Sql, texts: readonly string[]): Promise<void> {
  const rows = texts.map((text) => [termOf(text), isLong(text) ? storable(text) : null]);
  rows.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  await sql.insert('terms', { term: 'text', whole: 'text' }, rows);
}

/** Numbers of those terms that have one. */
export async function numbersOf(sql: Sql, terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await sql.all<{ id: number; term: string }>(
    `SELECT id, term FROM terms WHERE term ${isOneOf(sql, 'text')}`,
    [JSON.stringify(terms)],
  );
  return new Map(rows.map(({ id, term }) => [term, id]));
}
