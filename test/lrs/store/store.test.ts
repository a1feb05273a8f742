import { afterAll, describe, expect, test } from 'vitest';
import { surviveKills } from './durability.ts';
import { sqlite, startPostgresql } from './implementations.ts';
import { documentsSuite } from './suites/documents.ts';
import { concurrentSuite } from './suites/concurrent.ts';
import { eraseSuite } from './suites/erase.ts';
import { findSuite } from './suites/find.ts';
import { statementsSuite } from './suites/statements.ts';

const postgresql = await startPostgresql();
const implementations = postgresql ? [sqlite, postgresql] : [sqlite];
afterAll(() => postgresql?.stop());

describe.each(implementations)('$name', (implementation) => {
  describe('statements', () => statementsSuite(implementation));
  describe('find', () => findSuite(implementation));
  describe('several at once', () => concurrentSuite(implementation));
  describe('documents', () => documentsSuite(implementation));
  describe('administration', () => eraseSuite(implementation));
});

/** `KILLS=50` for a longer look. */
const kills = process.env['KILLS'];

test.skipIf(!postgresql)(
  'PostgreSQL: what a process was told is stored is there after the process was killed',
  async () => {
    expect(await surviveKills((await postgresql?.url()) ?? '', Number(kills ?? 2))).toBeGreaterThan(0);
  },
  600_000,
);
