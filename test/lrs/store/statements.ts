import { randomUUID } from 'node:crypto';
import type { NewStatement } from '../../../src/lrs/store/store.ts';
import type { Activity, Agent, Statement, StatementRef } from '../../../src/xapi/statement.ts';

export const agent = (name: string): Agent => ({ account: { homePage: 'https://lms.example', name } });
export const identity = (name: string): string => `account:["https://lms.example","${name}"]`;
export const activity = (id: string): Activity => ({ id: `urn:activity:${id}` });
export const reference = (id: string): StatementRef => ({ objectType: 'StatementRef', id });
export const voided = { id: 'http://adlnet.gov/expapi/verbs/voided' };

/** A whole statement, with what a test says of it. */
export const statement = (parts: Partial<Statement> = {}): NewStatement => ({
  id: randomUUID(),
  actor: agent('ada'),
  verb: { id: 'urn:verb:did' },
  object: activity('one'),
  timestamp: '2026-01-01T00:00:00.000Z',
  authority: { mbox: 'mailto:lrs@example.org' },
  version: '1.0.3',
  ...parts,
});

export const voiding = (id: string, parts: Partial<Statement> = {}): NewStatement =>
  statement({ verb: voided, object: reference(id), ...parts });

export const idsOf = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => (JSON.parse(text) as { id: string }).id);
export const parsed = (text: string | undefined): NewStatement & { readonly stored: string } =>
  JSON.parse(text ?? 'null') as never;

export async function collected<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
