import { isWithin } from '../../xapi/activity-ids.ts';
import { identityOf } from '../../xapi/identity.ts';
import type { Activity, Agent, Context, Statement, StatementObject } from '../../xapi/statement.ts';
import type { Bound } from './caller.ts';
import { forbidden } from '../http/refused.ts';
import { contentsOf } from '../store/links.ts';

/** Keeps a token of one course from saying something that is found, counted or read as said of another course or person. */
export function checkConfined({ activities, actor }: Bound, statement: Statement): void {
  if (activities === undefined) return;
  const { object } = statement;
  checkObject(activities, object);
  for (const { context } of object.objectType === 'SubStatement' ? [statement, object] : [statement]) {
    checkContext(activities, context);
  }
  if (actor !== undefined) checkNamed(actor, statement);
}

const isAllowed = (activities: readonly string[], { id }: Activity): boolean =>
  activities.some((allowed) => isWithin(id, allowed));

/** Agents and other statements too are refused as objects: a statement about them is found with theirs. */
function checkObject(activities: readonly string[], object: StatementObject): void {
  const about = object.objectType === 'SubStatement' ? object.object : object;
  if (!isActivity(about) || !isAllowed(activities, about)) {
    throw forbidden(
      `This token stores statements about ${activities.join(', ')} and what begins with it and "/", and object is another.`,
    );
  }
}

const isActivity = (object: StatementObject): object is Activity =>
  object.objectType === undefined || object.objectType === 'Activity';

/** Reports count a statement to the activities above its object; and what is said of an activity is taken for what it is (Data 2.4.4.1). */
function checkContext(activities: readonly string[], context: Context | undefined): void {
  for (const [kind, given] of Object.entries(context?.contextActivities ?? {})) {
    const isAbove = kind === 'parent' || kind === 'grouping';
    // xAPI 1.0.3 also takes one activity where a list is meant (Data 2.4.6.2).
    for (const activity of [given].flat() as readonly Activity[]) {
      if (isAllowed(activities, activity) || (!isAbove && isBare(activity))) continue;
      throw forbidden(
        `This token stores statements about ${activities.join(', ')}: context.contextActivities.${kind} ${isAbove ? 'names' : 'describes'} another.`,
      );
    }
  }
}

/** Profiles are named with their type. */
const isBare = ({ definition = {} }: Activity): boolean => Object.keys(definition).every((name) => name === 'type');

/** Whoever is named is found by the statement, and is called there what it says. */
function checkNamed(actor: Agent, statement: Statement): void {
  const { authority: _, ...said } = statement;
  if (contentsOf(said).agents.every((agent) => identityOf(agent) === identityOf(actor))) return;
  throw forbidden('This token stores statements that name its actor and nobody else.');
}
