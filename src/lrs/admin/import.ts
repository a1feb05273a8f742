import type { Agent, Group, Statement, XapiVersion } from '../../xapi/statement.ts';
import { sameStatement } from '../../xapi/same-statement.ts';
import { refusals } from '../../xapi/validate/validate.ts';
import { complete } from '../resources/complete.ts';
import type { NewStatement, StatementStore } from '../store/store.ts';
import type { Audit } from './audit.ts';

/** What is wrong with one line of a file. */
export interface ImportProblem {
  readonly line: number;
  readonly message: string;
}

export type ImportResult =
  | { readonly outcome: 'imported'; readonly imported: number; readonly known: number }
  /** Nothing was stored. */
  | { readonly outcome: 'refused'; readonly problems: readonly ImportProblem[] };

export interface Importing {
  readonly statements: StatementStore;
  readonly audit: Audit;
  /** For statements that bring none. */
  readonly authority: Agent | Group;
}

const batchSize = 200;
/** As many are told: who has more has one mistake in all of them. */
const toldProblems = 100;

/**
 * Stores a file of statements, one a line. It is read twice: nothing is stored before every line is known to be good.
 * `stored` is set anew, since it says when this LRS got them (Data 2.4.8). `authority` is kept: an administrator vouches for the file,
 * and reports tell by it who said what. Statements that are there already are passed over, so that a stopped import can be run again.
 */
export async function importStatements(lines: () => AsyncIterable<string>, lrs: Importing): Promise<ImportResult> {
  const { problems, known } = await tryAll(lines(), lrs.statements);
  if (problems.length > 0) return { outcome: 'refused', problems };
  let imported = 0;
  for await (const batch of batches(lines())) {
    const wanted = batch.filter(({ statement }) => !known.has(idOf(statement)));
    if (wanted.length === 0) continue;
    const result = await lrs.statements.put(wanted.map(({ statement }) => whole(statement, lrs.authority)));
    if (result.outcome !== 'stored') {
      const line = wanted.find(({ statement }) => idOf(statement) === result.id.toLowerCase())?.line ?? 0;
      await lrs.audit.note('import.stopped', { statements: imported });
      return {
        outcome: 'refused',
        problems: [{ line, message: `${reasons[result.outcome]} ${imported} before it are stored.` }],
      };
    }
    imported += wanted.length;
  }
  await lrs.audit.note('import', { statements: imported });
  return { outcome: 'imported', imported, known: known.size };
}

const reasons = {
  conflict: 'While importing, another statement with this id came.',
  'voids-voiding': 'It voids a statement that itself voids (xAPI Data 2.3.2).',
} as const;

interface Line {
  readonly line: number;
  readonly statement: Statement;
}

/** Reads everything and stores nothing. */
async function tryAll(
  lines: AsyncIterable<string>,
  statements: StatementStore,
): Promise<{ readonly problems: readonly ImportProblem[]; readonly known: ReadonlySet<string> }> {
  const problems: ImportProblem[] = [];
  const known = new Set<string>();
  const seen = new Map<string, number>();
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '' || problems.length >= toldProblems) continue;
    const statement = readLine(text);
    if (Array.isArray(statement)) {
      problems.push(...statement.map((message) => ({ line, message })));
      continue;
    }
    const id = idOf(statement);
    const before = seen.get(id);
    if (before !== undefined) problems.push({ line, message: `The id ${id} stands on line ${before} already.` });
    seen.set(id, line);
    const state = await compare(statement, statements);
    if (state === 'same') known.add(id);
    if (state === 'other') problems.push({ line, message: `The LRS has another statement with the id ${id}.` });
  }
  return { problems, known };
}

async function compare(statement: Statement, statements: StatementStore): Promise<'new' | 'same' | 'other'> {
  const id = idOf(statement);
  const text = (await statements.get(id, { voided: false })) ?? (await statements.get(id, { voided: true }));
  if (text === undefined) return 'new';
  return sameStatement(JSON.parse(text) as Statement, statement) ? 'same' : 'other';
}

/** The statement of a line, or what is wrong with it. */
function readLine(text: string): Statement | string[] {
  const value = parse(text);
  if (value === undefined) return ['This is not JSON: each line is one statement.'];
  const found = refusals(value, versionOf(value));
  if (found.length > 0) {
    return found.map(({ property, message, clause }) => `${property || 'statement'}: ${message} (${clause})`);
  }
  const statement = value as Statement;
  if (statement.id === undefined) return ['id is missing: without it each import would store the statement anew.'];
  if (statement.attachments?.some(({ fileUrl }) => fileUrl === undefined)) {
    return [
      'An attachment has no fileUrl, and a file of statements cannot hold its content: send it by the statements resource.',
    ];
  }
  return statement;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const versionOf = (value: unknown): XapiVersion =>
  typeof value === 'object' && value !== null && 'version' in value && String(value.version).startsWith('2.')
    ? '2.0.0'
    : '1.0.3';

async function* batches(lines: AsyncIterable<string>): AsyncIterable<readonly Line[]> {
  let batch: Line[] = [];
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    batch.push({ line, statement: JSON.parse(text) as Statement });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const whole = (statement: Statement, authority: Agent | Group): NewStatement =>
  complete(statement, {
    version: versionOf(statement),
    authority: statement.authority ?? authority,
    now: new Date().toISOString(),
  });

const idOf = ({ id = '' }: Statement): string => id.toLowerCase();
