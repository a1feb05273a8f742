import { identityOf } from '../../xapi/identity.ts';
import { readActivityId, type ReadActivityId } from '../../xapi/read-activity-id.ts';
import type { Activity, Statement } from '../../xapi/statement.ts';
import { instant } from '../../xapi/validate/timestamp.ts';
import { extensions, verbs } from '../../xapi/vocabulary.ts';
import { isVoiding, targetOf } from '../../xapi/voiding.ts';
import type { Fact, FactKind } from '../facts/fact.ts';
import { known } from '../../model/known.ts';
import { responseText } from '../facts/response-text.ts';
import { secondsOf } from '../facts/seconds.ts';

const kinds = new Map(Object.entries(verbs).map(([kind, { id }]) => [id, kind as FactKind]));

/**
 * The facts that statements tell, oldest first. They come as an LRS gave them: several times, in any order, voided ones among them,
 * those of other activity providers too. Nothing is asked of the LRS but that it returns statements (docs/xapi/README.md).
 */
export function factsOfStatements(statements: Iterable<Statement>): readonly Fact[] {
  const all = [...statements];
  const dropped = new Set(all.map(voidedBy));
  const seen = new Set<string>();
  const kept = all.filter((statement) => {
    const id = statement.id?.toLowerCase();
    if (id === undefined) return true;
    if (dropped.has(id) || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  const facts = kept.map(factOf).filter((fact) => fact !== undefined);
  return oldestFirst(facts).toSorted(byTime);
}

/** Data 2.3.2: the voiding statement names the one that is void; it may come before or after it. */
const voidedBy = (statement: Statement): string | undefined => (isVoiding(statement) ? targetOf(statement) : undefined);

const byTime = ({ at: a = '' }: Fact, { at: b = '' }: Fact): number => Number(a > b) - Number(a < b);

/** An LRS gives the newest first unless it is asked otherwise; so it does with what was told in one millisecond. */
function oldestFirst(facts: readonly Fact[]): readonly Fact[] {
  const [first] = facts;
  const last = facts.at(-1);
  return first && last && byTime(first, last) > 0 ? facts.toReversed() : facts;
}

function factOf(statement: Statement): Fact | undefined {
  const { actor, verb, context = {}, timestamp } = statement;
  const kind = kinds.get(verb.id);
  const who = identityOf(actor);
  const what = whatOf(statement);
  if (kind === undefined || who === undefined || what === undefined) return undefined;
  return {
    actor: who,
    course: what.course,
    registration: context.registration ?? '',
    kind,
    ...(what.id !== undefined && { part: what.part as NonNullable<Fact['part']>, id: what.id }),
    ...resultOf(statement),
    ...known({
      // A later cmi5 session may have brought it, with a `timestamp` of its own.
      at: timeOf(context.extensions?.[extensions.happened]) ?? timeOf(timestamp),
      session: text(context.extensions?.[extensions.sessionId]),
    }),
  };
}

/** The part of a course of ours; where an LMS made an id of its own for the launch, the course that `grouping` names. */
function whatOf({ object, context }: Statement): ReadActivityId | undefined {
  if (!isActivity(object)) return undefined;
  const own = readActivityId(object.id);
  if (own) return own;
  return (context?.contextActivities?.grouping ?? [])
    .map(({ id }) => readActivityId(id))
    .find((read) => read !== undefined && read.part === undefined);
}

type Told = Pick<Fact, 'tries' | 'success' | 'score' | 'response' | 'type' | 'progress' | 'seconds'>;

function resultOf({ object, result = {} }: Statement): Told {
  const type = isActivity(object) ? object.definition?.interactionType : undefined;
  const told = result.extensions ?? {};
  const progress = number(told[extensions.progress] ?? told[extensions.lessonProgress]);
  return known({
    type,
    tries: number(told[extensions.tries]),
    success: result.success,
    score: result.score?.scaled,
    response: type && result.response && responseText(type, result.response),
    progress: progress === undefined ? undefined : progress / 100,
    seconds: secondsOf(result.duration),
  });
}

const isActivity = (object: Statement['object']): object is Activity =>
  object.objectType === undefined || object.objectType === 'Activity';

/** `undefined` for what is no time. */
function timeOf(value: unknown): string | undefined {
  const milliseconds = typeof value === 'string' ? instant(value) : undefined;
  return milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
