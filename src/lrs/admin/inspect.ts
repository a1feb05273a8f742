import { profileProblems } from '../../xapi/profile/profile-problems.ts';
import type { Refusal } from '../../xapi/refusal.ts';
import type { Statement, XapiVersion } from '../../xapi/statement.ts';
import { refusals } from '../../xapi/validate/validate.ts';
import type { StatementStore } from '../store/store.ts';

/** What a store holds, seen by the validator and by our profile: why a report does not count a statement that is there. */
export interface Inspection {
  readonly total: number;
  /** Follow our profile: a report counts them. */
  readonly ours: number;
  /** Each reason why a statement does not, the most frequent first. */
  readonly reasons: readonly Reason[];
}

export interface Reason extends Refusal {
  readonly count: number;
  /** Id of the first statement it was found in. */
  readonly example: string;
}

/** Reads every statement; a statement has all its reasons, those of another activity provider one. */
export async function inspect(store: Pick<StatementStore, 'export'>): Promise<Inspection> {
  const reasons = new Map<string, Reason>();
  let total = 0;
  let ours = 0;
  for await (const text of store.export()) {
    const statement = JSON.parse(text) as Statement;
    const found = [...refusals(statement, versionOf(statement)), ...profileProblems(statement)];
    total++;
    if (found.length === 0) ours++;
    for (const refusal of found) {
      const key = `${refusal.property} ${refusal.clause}`;
      const known = reasons.get(key) ?? { ...refusal, count: 0, example: statement.id ?? '' };
      reasons.set(key, { ...known, count: known.count + 1 });
    }
  }
  return { total, ours, reasons: [...reasons.values()].toSorted((a, b) => b.count - a.count) };
}

const versionOf = ({ version = '' }: Statement): XapiVersion => (version.startsWith('2.') ? '2.0.0' : '1.0.3');
