import { Remembered } from './remembered.ts';
import { isOneOf, type Sql } from './sql.ts';
import { isLong, storable, termOf } from './term.ts';

/** Verbs, activities, agents and registrations by number. Only for use within the transaction of a writer. */
export class Terms {
  /** About 10 MB. */
  readonly remembered = new Remembered<string, number>(25_000);

  /** Numbers of these texts; those that have none get one. */
  async intern(sql: Sql, texts: Iterable<string>): Promise<(text: string) => number> {
    const numbers = new Map<string, number>();
    const unknown: string[] = [];
    for (const text of new Set(texts)) {
      const number = this.remembered.get(text);
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
      this.remembered.set(text, number);
    }
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
