import type { Refusal } from '../refusal.ts';
import type { XapiVersion } from '../statement.ts';
import type { Findings } from './findings.ts';
import { statements } from './tables/statement.ts';
import { walk } from './walk.ts';

const none: readonly Refusal[] = [];

/** Everything that is wrong with what came as one statement; nothing when an LRS must take it. */
export function refusals(value: unknown, version: XapiVersion): readonly Refusal[] {
  const findings: Findings = { version, path: [], refusals: [] };
  walk(value, statements[version], '2.4', findings);
  return findings.refusals.length === 0 ? none : findings.refusals;
}
