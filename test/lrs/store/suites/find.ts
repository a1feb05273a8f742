import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../../../src/lrs/store/open.ts';
import type { NewStatement, Store } from '../../../../src/lrs/store/store.ts';
import type { Implementation } from '../implementations.ts';
import { naiveFind } from '../naive.ts';
import { someQuery, someStatements } from '../random-statements.ts';
import { agent, identity, idsOf, parsed } from '../statements.ts';

/** Each run takes a database; `RUNS=1000` looks further. What differs between the two databases is little. */
const runs = { SQLite: 20, PostgreSQL: 6 };
const batches = fc.record({ statements: someStatements, size: fc.integer({ min: 1, max: 5 }) });

/** What is found is what the specification says, tried on random statements. */
export function findSuite({ name, url }: Implementation): void {
  const numRuns = Number(process.env['RUNS'] ?? runs[name]);
  const tried = (change: (store: Store, stored: NewStatement[]) => Promise<readonly NewStatement[]>) =>
    fc.assert(
      fc.asyncProperty(batches, fc.array(someQuery, { minLength: 10, maxLength: 20 }), async (given, queries) => {
        const { store, database } = await openStore(await url());
        try {
          const stored: NewStatement[] = [];
          for (let at = 0; at < given.statements.length; at += given.size) {
            const batch = given.statements.slice(at, at + given.size);
            if ((await store.statements.put(batch)).outcome === 'stored') stored.push(...batch);
          }
          const left = await change(store, stored);
          for (const query of queries) {
            const { statements } = await store.statements.find(query);
            expect(idsOf(statements), JSON.stringify(query)).toEqual(
              naiveFind(left, query, left.length < stored.length ? stored : left),
            );
          }
        } finally {
          await database.close();
        }
      }),
      { numRuns },
    );

  test('Every combination of filters finds what it says, and what refers to it', () =>
    tried(async (_, stored) => stored));

  test('After an agent is erased, the others are found as if it had never been there', () =>
    tried(async (store, stored) => {
      const left = stored.filter((statement) => !JSON.stringify(statement).includes('"name":"eve"'));
      expect(await store.statements.erase({ agent: identity('eve') })).toBe(stored.length - left.length);
      expect(await store.statements.accounts('https://lms.example', '', 10)).not.toContain(identity('eve'));
      return left;
    }));

  test('After an agent is renamed, it is found by its new name alone', () =>
    tried(async (store, stored) => {
      const renamed = stored.map((one) => JSON.parse(JSON.stringify(one).replaceAll('"name":"eve"', '"name":"bob"')));
      const count = stored.filter((statement) => JSON.stringify(statement).includes('"name":"eve"')).length;
      expect(await store.statements.rename(identity('eve'), agent('bob'))).toBe(count);
      for (const one of renamed as NewStatement[]) {
        const options = { voided: false };
        const text =
          (await store.statements.get(one.id, options)) ?? (await store.statements.get(one.id, { voided: true }));
        expect(parsed(text)).toEqual({ ...one, stored: expect.any(String) });
      }
      return renamed as NewStatement[];
    }));
}
