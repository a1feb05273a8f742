import type { Refusal } from '../../xapi/refusal.ts';
import type { Activity, Result, Statement } from '../../xapi/statement.ts';
import { cmi5Category, extensions, type LaunchMode, moveOnCategory, type UnitVerb, unitVerbs } from './words.ts';

/** What a launch asks of each statement of its session. */
export interface Launch {
  readonly session: string;
  /** The LMS's id of the unit. */
  readonly activity: string;
  /** The publisher's id of the unit. */
  readonly publisher: string;
  readonly mode: LaunchMode;
  readonly masteryScore?: number;
}

/** The verb of a cmi5-defined statement; nothing for the others, which are "cmi5 allowed" (cmi5 § 7.1.3). */
export const definedVerb = (statement: Statement): UnitVerb | undefined =>
  isDefined(statement) ? unitVerbs.get(statement.verb.id) : undefined;

/** What is wrong in one statement by itself (cmi5 § 9); its place among the others is `claims.ts`'s matter. */
export function statementRefusal(statement: Statement, launch: Launch): Refusal | undefined {
  for (const rule of isDefined(statement) ? [...allRules, ...definedRules] : allRules) {
    const refusal = rule(statement, launch);
    if (refusal) return refusal;
  }
  return undefined;
}

type Rule = (statement: Statement, launch: Launch) => Refusal | undefined;

const allRules: readonly Rule[] = [
  ({ id }) => refuseIf(id === undefined, 'id', 'is missing: the unit gives each statement its id.', '9.1'),
  ({ timestamp }) =>
    refuseIf(timestamp === undefined, 'timestamp', 'is missing: the order of statements is told by it.', '9.7'),
  ({ timestamp = 'Z' }) =>
    refuseIf(
      !/(?:Z|\+00(?::?00)?)$/.test(timestamp),
      'timestamp',
      `is ${timestamp}: it is given in UTC, with Z.`,
      '9.7',
    ),
  ({ context }, { session }) => {
    const given = context?.extensions?.[extensions.sessionId];
    const wrong = given === undefined ? 'is missing' : `is ${JSON.stringify(given)}`;
    return refuseIf(
      given !== session,
      `context.extensions["${extensions.sessionId}"]`,
      `${wrong}: it is the session id of the launch, ${session}.`,
      '9.6.3.1',
    );
  },
  ({ context }, { publisher }) =>
    refuseIf(
      !listed(context?.contextActivities?.grouping, publisher),
      'context.contextActivities.grouping',
      `lacks the id of the unit in the course structure, ${publisher}, which the context template holds.`,
      '10.2.1',
    ),
  ({ result }) => {
    const progress = result?.extensions?.[extensions.progress];
    const isGood =
      progress === undefined || (Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100);
    return refuseIf(
      !isGood,
      `result.extensions["${extensions.progress}"]`,
      `is ${JSON.stringify(progress)}: it is a whole number from 0 to 100.`,
      '9.5.5.1',
    );
  },
  (statement) =>
    refuseIf(
      !isDefined(statement) && listed(statement.context?.contextActivities?.category, moveOnCategory),
      'context.contextActivities.category',
      'has the moveOn category, which cmi5-defined statements with success or completion have alone.',
      '9.6.2.2',
    ),
];

const definedRules: readonly Rule[] = [
  ({ verb }) =>
    refuseIf(
      !unitVerbs.has(verb.id),
      'verb.id',
      `is ${verb.id}, which a unit does not use with the cmi5 category: leave the category out.`,
      '7.1.3',
    ),
  ({ actor }) => refuseIf(actor.account === undefined, 'actor.account', 'is missing.', '9.2'),
  ({ object }, { activity }) =>
    refuseIf(
      !('id' in object) || object.id !== activity,
      'object.id',
      `is another than the activityId of the launch, ${activity}.`,
      '9.4',
    ),
  ({ verb }, { mode }) =>
    refuseIf(
      mode !== 'Normal' && unitVerbs.get(verb.id) !== 'initialized' && unitVerbs.get(verb.id) !== 'terminated',
      'verb.id',
      `is ${verb.id}: in the mode ${mode} nothing is sent but initialized and terminated.`,
      '10.2.2',
    ),
  ({ verb, result = {} }) => resultRefusal(unitVerbs.get(verb.id)!, result),
  ({ result, context }) => {
    const counts = result?.success !== undefined || result?.completion !== undefined;
    return refuseIf(
      counts !== listed(context?.contextActivities?.category, moveOnCategory),
      'context.contextActivities.category',
      counts
        ? `lacks ${moveOnCategory}, which stands where the result tells success or completion.`
        : `has ${moveOnCategory}, which stands only where the result tells success or completion.`,
      '9.6.2.2',
    );
  },
  scoreRefusal,
  masteryRefusal,
];

/** What each verb says in its result (cmi5 § 9.5). */
const results: Readonly<Record<UnitVerb, { success?: boolean; completion?: boolean; score?: true; duration?: true }>> =
  {
    initialized: {},
    completed: { completion: true, duration: true },
    passed: { success: true, score: true, duration: true },
    failed: { success: false, score: true, duration: true },
    terminated: { duration: true },
  };

function resultRefusal(verb: UnitVerb, result: Result): Refusal | undefined {
  const expected = results[verb];
  return (
    exact('result.success', verb, [result.success, expected.success], '9.5.2') ??
    exact('result.completion', verb, [result.completion, expected.completion], '9.5.3') ??
    refuseIf(
      result.score !== undefined && !expected.score,
      'result.score',
      `stands in "${verb}": only passed and failed have a score.`,
      '9.5.1',
    ) ??
    refuseIf(
      result.duration === undefined && expected.duration === true,
      'result.duration',
      `is missing from "${verb}".`,
      '9.5.4.1',
    )
  );
}

const exact = (
  property: string,
  verb: UnitVerb,
  [given, expected]: readonly [boolean | undefined, boolean | undefined],
  clause: string,
): Refusal | undefined =>
  refuseIf(
    given !== expected,
    property,
    expected === undefined
      ? `is ${String(given)}: "${verb}" does not have it.`
      : `is ${given === undefined ? 'missing' : String(given)}: in "${verb}" it is ${String(expected)}.`,
    clause,
  );

function scoreRefusal({ result }: Statement): Refusal | undefined {
  const { scaled, raw, min, max } = result?.score ?? {};
  return (
    refuseIf(
      scaled !== undefined && (scaled < 0 || scaled > 1),
      'result.score.scaled',
      `is ${scaled}: it is a share from 0 to 1.`,
      '9.5.1',
    ) ??
    refuseIf(
      raw !== undefined && (min === undefined || max === undefined),
      'result.score',
      'has raw without min and max.',
      '9.5.1',
    ) ??
    refuseIf(
      [raw, min, max].some((value) => value !== undefined && !Number.isInteger(value)),
      'result.score',
      'has raw, min or max that is no whole number.',
      '9.5.1',
    )
  );
}

/** What was judged by the mastery score keeps to it, and tells it (cmi5 § 9.3.4, § 9.3.5, § 9.6.3.2). */
function masteryRefusal({ verb, result, context }: Statement, { masteryScore }: Launch): Refusal | undefined {
  const scaled = result?.score?.scaled;
  if (masteryScore === undefined || scaled === undefined) return undefined;
  const isPassed = unitVerbs.get(verb.id) === 'passed';
  const told = context?.extensions?.[extensions.masteryScore];
  return (
    refuseIf(
      isPassed !== scaled >= masteryScore,
      'result.score.scaled',
      `is ${scaled}: ${isPassed ? 'passed needs at least' : 'failed needs less than'} the mastery score, ${masteryScore}.`,
      isPassed ? '9.3.4' : '9.3.5',
    ) ??
    refuseIf(
      told !== masteryScore,
      `context.extensions["${extensions.masteryScore}"]`,
      `is ${told === undefined ? 'missing' : JSON.stringify(told)}: the launch gives ${masteryScore}.`,
      '9.6.3.2',
    )
  );
}

const isDefined = ({ context }: Statement): boolean => listed(context?.contextActivities?.category, cmi5Category);

/** xAPI 1.0.3 also takes one activity where a list is meant (Data 2.4.6.2). */
function listed(activities: readonly Activity[] | Activity | undefined, id: string): boolean {
  const all = activities === undefined || Array.isArray(activities) ? (activities ?? []) : [activities as Activity];
  return (all as readonly Activity[]).some((activity) => activity.id === id);
}

const refuseIf = (isWrong: boolean, property: string, message: string, section: string): Refusal | undefined =>
  isWrong ? { property, message, clause: `cmi5 § ${section}` } : undefined;
