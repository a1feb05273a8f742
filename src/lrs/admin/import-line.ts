import type { Statement, XapiVersion } from '../../xapi/statement.ts';
import { refusals } from '../../xapi/validate/validate.ts';
import { type Extra, readExtra } from './export-line.ts';

export type ImportLine =
  | { readonly statement: Statement; readonly extra?: never }
  | { readonly extra: Extra; readonly statement?: never };

/** What a line holds, or everything that is wrong with it. */
export function readImportLine(text: string): ImportLine | readonly string[] {
  const value = parse(text);
  if (value === undefined) return ['This is not JSON: each line is one statement.'];
  const extra = readExtra(value);
  if (typeof extra === 'string') return [extra];
  if (extra !== undefined) return { extra };
  const found = refusals(value, versionOf(value));
  if (found.length > 0) {
    return found.map(({ property, message, clause }) => `${property || 'statement'}: ${message} (${clause})`);
  }
  const statement = value as Statement;
  if (statement.id === undefined) return ['id is missing: without it each import would store the statement anew.'];
  return { statement };
}

/** The rules it was written by. */
export const versionOf = (value: unknown): XapiVersion =>
  typeof value === 'object' && value !== null && 'version' in value && String(value.version).startsWith('2.')
    ? '2.0.0'
    : '1.0.3';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
