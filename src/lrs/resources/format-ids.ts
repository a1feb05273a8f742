import type {
  Activity,
  Agent,
  Context,
  Group,
  Statement,
  StatementObject,
  SubStatement,
} from '../../xapi/statement.ts';

type Who = Agent | Group;
type Core = Pick<Statement, 'actor' | 'verb' | 'object' | 'context'>;

/** A statement whose agents, activities and verb say no more than who and what they are (Communication 2.1.3, format ids). */
export const idsOnly = (statement: Statement): Statement => ({
  ...statement,
  ...coreIds(statement),
  ...(statement.authority && { authority: whoIds(statement.authority) }),
});

function coreIds({ actor, verb, object, context }: Core): Core {
  const core = { actor: whoIds(actor), verb: { id: verb.id }, object: objectIds(object) };
  return context === undefined ? core : { ...core, context: contextIds(context) };
}

function objectIds(object: StatementObject): StatementObject {
  switch (object.objectType) {
    case 'SubStatement':
      return { ...object, ...coreIds(object) } as SubStatement;
    case 'StatementRef':
      return object;
    case 'Agent':
    case 'Group':
      return whoIds(object);
    default:
      return activityIds(object as Activity);
  }
}

/** An object that says no type is an activity. */
const activityIds = ({ id }: Activity): Activity => ({ id });

/** An anonymous group is known by its members alone. */
function whoIds(whole: Who): Who {
  const { name: _, ...who } = whole;
  if (who.objectType !== 'Group') return who;
  const { member, ...identified } = who;
  if (Object.keys(identified).length > 1 || member === undefined) return identified;
  return { ...identified, member: member.map((one) => whoIds(one) as Agent) };
}

function contextIds(context: Context): Context {
  const { instructor, team, contextActivities } = context;
  return {
    ...context,
    ...(instructor && { instructor: whoIds(instructor) }),
    ...(team && { team: whoIds(team) as Group }),
    ...(contextActivities && { contextActivities: mapValues(contextActivities) }),
  };
}

const mapValues = (activities: NonNullable<Context['contextActivities']>): NonNullable<Context['contextActivities']> =>
  Object.fromEntries(Object.entries(activities).map(([kind, list]) => [kind, list.map(activityIds)]));
