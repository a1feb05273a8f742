import type { Verb } from '../../xapi/statement.ts';
import { categories, extensions as shared, verbs } from '../../xapi/vocabulary.ts';

/** The words of cmi5 that only an LMS uses, and those that it looks for. */

const en = (id: string, display: string): Verb => ({ id, display: { 'en-US': display } });

/** Verbs of statements that the LMS makes (cmi5 § 9.3). */
export const lmsVerbs = {
  launched: en('http://adlnet.gov/expapi/verbs/launched', 'launched'),
  abandoned: en('https://w3id.org/xapi/adl/verbs/abandoned', 'abandoned'),
  waived: en('https://w3id.org/xapi/adl/verbs/waived', 'waived'),
  satisfied: en('https://w3id.org/xapi/adl/verbs/satisfied', 'satisfied'),
} as const;

export type UnitVerb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

/** By its IRI, the cmi5-defined verb that a unit may use. */
export const unitVerbs: ReadonlyMap<string, UnitVerb> = new Map(
  (['initialized', 'completed', 'passed', 'failed', 'terminated'] as const).map((name) => [verbs[name].id, name]),
);

export const cmi5Category = categories.cmi5;
export const moveOnCategory = categories.moveOn;

export const extensions = {
  sessionId: shared.sessionId,
  masteryScore: shared.masteryScore,
  progress: shared.progress,
  launchMode: 'https://w3id.org/xapi/cmi5/context/extensions/launchmode',
  launchUrl: 'https://w3id.org/xapi/cmi5/context/extensions/launchurl',
  moveOn: 'https://w3id.org/xapi/cmi5/context/extensions/moveon',
  launchParameters: 'https://w3id.org/xapi/cmi5/context/extensions/launchparameters',
  reason: 'https://w3id.org/xapi/cmi5/result/extensions/reason',
} as const;

export const objectTypes = {
  block: 'https://w3id.org/xapi/cmi5/activitytype/block',
  course: 'https://w3id.org/xapi/cmi5/activitytype/course',
} as const;

export const launchModes = ['Normal', 'Browse', 'Review'] as const;
export type LaunchMode = (typeof launchModes)[number];
