import { isOneOf, type Sql } from './sql.ts';
import { isLong, storable, termOf } from './term.ts';

/** How many numbers of terms are kept in memory: about 10 MB. */
const remembered = 50_000;

/** Verbs, activities, agents and registrations by number. Remembers those used last; only for use within the transaction of a writer. */
export class Terms {
  #numbers = new Map<string, number>();
  #fresh = new Map<string, number>();
  #erasures = -1;

  /** Before the first use in a transaction. Terms may have been erased by another process since: what is remembered is then worth nothing. */
  begin(erasures: number): void {
    this.#fresh.clear();
    if (this.#erasures !== erasures) this.#numbers.clear();
    this.#erasures = erasures;
  }

  /** After the transaction is on disk. Without, as it was rolled back, what it added is forgotten. */
  commit(): void {
    for (const [text, number] of this.#fresh) this.#remember(text, number);
    this.#fresh.clear();
  }

  /** Numbers of these texts; those that have none get one. */
  async intern(sql: Sql, texts: Iterable<string>): Promise<(text: string) => number> {
    const wanted = new Set<string>();
    for (const text of texts) if (this.#known(text) === undefined) wanted.add(text);
    if (wanted.size > 0) await this.#look(sql, wanted);
    const missing = [...wanted].filter((text) => !this.#fresh.has(text));
    if (missing.length > 0) {
      await insertTerms(sql, missing);
      await this.#look(sql, missing);
    }
    return (text) => {
      const number = this.#known(text);
      if (number === undefined) throw new Error(`The term ${text} has no number.`);
      return number;
    };
  }

  async #look(sql: Sql, texts: Iterable<string>): Promise<void> {
    const byTerm = new Map([...texts].map((text) => [termOf(text), text]));
    for (const [term, number] of await numbersOf(sql, [...byTerm.keys()])) {
      const text = byTerm.get(term);
      if (text !== undefined) this.#fresh.set(text, number);
    }
  }

  /** What is used again goes to the young end of the map. */
  #known(text: string): number | undefined {
    const number = this.#numbers.get(text);
    if (number === undefined) return this.#fresh.get(text);
    this.#numbers.delete(text);
    this.#numbers.set(text, number);
    return number;
  }

  #remember(text: string, number: number): void {
    this.#numbers.delete(text);
    this.#numbers.set(text, number);
    if (this.#numbers.size <= remembered) return;
    const [oldest] = this.#numbers.keys();
    if (oldest !== undefined) this.#numbers.delete(oldest);
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
