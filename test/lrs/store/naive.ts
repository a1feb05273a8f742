import { identityOf } from '../../../src/xapi/identity.ts';
import type { Activity, Agent, Group, Statement } from '../../../src/xapi/statement.ts';
import type { StatementQuery } from '../../../src/lrs/store/store.ts';

/** The filters of Communication 2.1.3 by the letter, over a list: what the store is compared with. In the order they were stored. */
export function naiveFind(
  stored: readonly Statement[],
  query: StatementQuery,
  /** What may void: statements that were there once, too. */
  evidence = stored,
): readonly (string | undefined)[] {
  const byId = new Map(stored.map((statement) => [statement.id, statement]));
  const isVoided = ({ id, verb }: Statement) =>
    verb.id !== voidedVerb && evidence.some((other) => other.verb.id === voidedVerb && targetId(other) === id);
  const meets = (statement: Statement, filter: (statement: Statement) => boolean): boolean => {
    const seen = new Set<Statement>();
    for (let at: Statement | undefined = statement; at && !seen.has(at); at = byId.get(targetId(at) ?? '')) {
      if (filter(at)) return true;
      seen.add(at);
    }
    return false;
  };
  const found = stored.filter(
    (statement) => !isVoided(statement) && filtersOf(query).every((filter) => meets(statement, filter)),
  );
  return (query.ascending ? found : found.toReversed()).slice(0, query.limit).map(({ id }) => id);
}

const voidedVerb = 'http://adlnet.gov/expapi/verbs/voided';
const targetId = ({ object }: Statement) => (object.objectType === 'StatementRef' ? object.id : undefined);

function filtersOf({ agent, relatedAgents, verb, activity, relatedActivities, registration }: StatementQuery) {
  const filters: ((statement: Statement) => boolean)[] = [];
  if (verb !== undefined) filters.push((statement) => statement.verb.id === verb);
  if (registration !== undefined) filters.push(({ context }) => context?.registration === registration);
  if (activity !== undefined) filters.push((one) => activities(one, relatedActivities ?? false).includes(activity));
  if (agent !== undefined) filters.push((one) => agents(one, relatedAgents ?? false).includes(agent));
  return filters;
}

type Part = Pick<Statement, 'context' | 'actor'> & { readonly object: object };

function activities(part: Part, related: boolean): readonly string[] {
  const object = part.object as { objectType?: string } & Omit<Activity, 'objectType'> & Part;
  const own = object.objectType === undefined || object.objectType === 'Activity' ? [object.id] : [];
  if (!related) return own;
  const context = Object.values(part.context?.contextActivities ?? {}).flatMap((list) => list.map(({ id }) => id));
  return [...own, ...context, ...(object.objectType === 'SubStatement' ? activities(object, true) : [])];
}

function agents(part: Part & { authority?: Agent | Group }, related: boolean): readonly (string | undefined)[] {
  const object = part.object as { objectType?: string } & Omit<Agent, 'objectType'> & Part;
  const ofObject = object.objectType === 'Agent' || object.objectType === 'Group' ? identities(object as Agent) : [];
  const own = [...identities(part.actor), ...ofObject];
  if (!related) return own;
  const { instructor, team, contextAgents = [], contextGroups = [] } = part.context ?? {};
  const others = [part.authority, instructor, team, ...contextAgents.map(entry), ...contextGroups.map(entry)];
  return [...own, ...others.flatMap(identities), ...(object.objectType === 'SubStatement' ? agents(object, true) : [])];
}

const entry = (value: unknown) =>
  Object.values(value as Record<string, Agent>).find((item) => typeof item === 'object');
const identities = (agent: Agent | Group | undefined): readonly (string | undefined)[] =>
  agent ? [identityOf(agent), ...('member' in agent ? (agent.member ?? []).map(identityOf) : [])] : [];
