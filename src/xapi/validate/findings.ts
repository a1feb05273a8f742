import type { Refusal } from '../refusal.ts';
import type { XapiVersion } from '../statement.ts';
import { cited } from './clauses.ts';
import type { Clause } from './clauses.ts';

/**
 * Where a walk stands and what it has found. The path is one list that grows and shrinks as the walk goes down and up,
 * so that a good statement costs no text.
 */
export interface Findings {
  readonly version: XapiVersion;
  readonly path: (string | number)[];
  readonly refusals: Refusal[];
}

/** Whoever sends more mistakes than this reads no more of them; a hostile statement could hold a million. */
const most = 100;

/** `sentence` gets what the property is called. */
export function refuse(findings: Findings, clause: Clause, sentence: (called: string) => string): void {
  if (findings.refusals.length >= most) return;
  findings.refusals.push({
    property: written(findings.path),
    message: sentence(called(findings.path)),
    clause: cited(clause, findings.version),
  });
}

/** As `refuse`, about a property of the object where the walk stands. */
export function refuseAt(findings: Findings, key: string, clause: Clause, sentence: (called: string) => string): void {
  findings.path.push(key);
  refuse(findings, clause, sentence);
  findings.path.pop();
}

const plain = /^[A-Za-z_$][\w$]*$/;
const longest = 100;

/** `context.extensions["http://…"].a[0]`. */
function written(path: readonly (string | number)[]): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (plain.test(key) && key.length <= longest) text += text === '' ? key : `.${key}`;
    else text += `[${JSON.stringify(shortened(key))}]`;
  }
  return text;
}

/** The last name, with the places in its list: `member[0]`; `The statement` for the whole. */
function called(path: readonly (string | number)[]): string {
  let from = path.length - 1;
  while (from > 0 && typeof path[from] === 'number') from -= 1;
  return from < 0 ? 'The statement' : written(path.slice(from));
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** A value as a sentence shows it: whole when short, else its beginning; of objects only what they are. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** `"a", "b" or "c"`. */
export function listed(values: readonly string[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1]}`;
}
