import { afterAll, describe } from 'vitest';
import { sqlite, startPostgresql } from './implementations.ts';
import { documentsSuite } from './suites/documents.ts';
import { findSuite } from './suites/find.ts';
import { statementsSuite } from './suites/statements.ts';

const postgresql = await startPostgresql();
const implementations = postgresql ? [sqlite, postgresql] : [sqlite];
afterAll(() => postgresql?.stop());

describe.each(implementations)('$name', (implementation) => {
  describe('statements', () => statementsSuite(implementation));
  describe('find', () => findSuite(implementation));
  describe('documents', () => documentsSuite(implementation));
});
