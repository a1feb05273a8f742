import { attachmentsOf, hashOf } from '../../xapi/attachments.ts';
import { sameStatement } from '../../xapi/same-statement.ts';
import type { Statement } from '../../xapi/statement.ts';
import type { StatementStore } from '../store/store.ts';
import { readImportLine } from './import-line.ts';

/** What is wrong with one line of a file. */
export interface ImportProblem {
  readonly line: number;
  readonly message: string;
}

export interface Trial {
  readonly problems: readonly ImportProblem[];
  /** Ids of statements that are stored already, and say the same. */
  readonly known: ReadonlySet<string>;
}

/** As many are told: who has more has one mistake in all of them. */
const toldProblems = 100;

/** Reads a whole file and stores nothing. */
export async function tryImport(lines: AsyncIterable<string>, statements: StatementStore): Promise<Trial> {
  const problems: ImportProblem[] = [];
  const known = new Set<string>();
  const seen = new Map<string, number>();
  const attachments = new Set<string>();
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    const read = readImportLine(text);
    if (!('statement' in read) && !('extra' in read)) {
      for (const message of read) problems.push({ line, message });
    } else if (read.extra) {
      if ('attachment' in read.extra) attachments.add(read.extra.attachment.sha2);
    } else {
      const wrong = await judge(read.statement, { statements, known, seen, attachments });
      if (wrong !== undefined) problems.push({ line, message: wrong });
      seen.set(idOf(read.statement), line);
    }
    if (problems.length >= toldProblems) break;
  }
  return { problems, known };
}

interface SoFar {
  readonly statements: StatementStore;
  readonly known: Set<string>;
  readonly seen: ReadonlyMap<string, number>;
  readonly attachments: ReadonlySet<string>;
}

async function judge(statement: Statement, { statements, known, seen, attachments }: SoFar) {
  const id = idOf(statement);
  const before = seen.get(id);
  if (before !== undefined) return `The id ${id} stands on line ${before} already.`;
  const missing = contentsNeeded(statement).find((sha2) => !attachments.has(sha2));
  if (missing !== undefined && !(await statements.attachment(missing))) {
    return `The attachment ${missing} has no fileUrl, and no line before this one holds its content.`;
  }
  const stored = (await statements.get(id, { voided: false })) ?? (await statements.get(id, { voided: true }));
  if (stored === undefined) return undefined;
  if (!sameStatement(JSON.parse(stored), statement)) return `The LRS has another statement with the id ${id}.`;
  known.add(id);
  return undefined;
}

/** Hashes of the attachments that are nowhere else. */
const contentsNeeded = (statement: Statement): readonly string[] =>
  attachmentsOf(statement)
    .filter(({ fileUrl }) => fileUrl === undefined)
    .map(hashOf);

/** As the store compares ids. */
export const idOf = ({ id = '' }: Pick<Statement, 'id'>): string => id.toLowerCase();
