import { identityOf } from '../../xapi/identity.ts';
import type { Activity, Agent, Context, Group, Statement, SubStatement } from '../../xapi/statement.ts';
import { contextAgentsOf } from './context-agents.ts';

/** The filters of Communication 2.1.3 a statement can meet, by their number in `links`. */
export const roles = { verb: 1, registration: 2, activity: 3, relatedActivity: 4, agent: 5, relatedAgent: 6 } as const;
export type Role = (typeof roles)[keyof typeof roles];

/** "This statement meets this filter with this term": a verb, a registration, an activity's id or an agent's identity. */
export interface Link {
  readonly role: Role;
  readonly term: string;
}

type Content = Omit<Statement, 'object'> & { readonly object: Statement['object'] | SubStatement['object'] };

/** What is in a statement besides its links: each is the same for a statement and for the sub-statement in it. */
export interface Contents {
  readonly activities: readonly Activity[];
  /** Members of groups too. */
  readonly agents: readonly (Agent | Group)[];
}

/** Every filter that a statement meets by itself, each once. */
export function linksOf(statement: Statement): readonly Link[] {
  const { verb, actor, object, context } = statement;
  const links = new Map<string, Link>();
  const add = (role: Role, term: string | undefined): void => {
    if (term !== undefined) links.set(`${role} ${term}`, { role, term });
  };
  add(roles.verb, verb.id);
  add(roles.registration, context?.registration?.toLowerCase());
  const { activities, agents } = contentsOf(statement);
  for (const { id } of activities) add(roles.relatedActivity, id);
  for (const agent of agents) add(roles.relatedAgent, identityOf(agent));
  if (isActivity(object)) add(roles.activity, object.id);
  for (const agent of [...withMembers(actor), ...(isAgent(object) ? withMembers(object) : [])]) {
    add(roles.agent, identityOf(agent));
  }
  return [...links.values()];
}

/** All activities and agents in a statement, those of its sub-statement too, wherever a filter looks for them. */
export function contentsOf(statement: Statement): Contents {
  const { object, authority } = statement;
  const parts: Content[] = [statement];
  if (isSubStatement(object)) parts.push(object);
  return {
    activities: parts.flatMap(activitiesIn),
    agents: [...parts.flatMap(agentsIn), ...withMembers(authority)],
  };
}

function activitiesIn({ object, context }: Content): readonly Activity[] {
  const found: Activity[] = isActivity(object) ? [object] : [];
  for (const listed of Object.values(context?.contextActivities ?? {})) found.push(...asList<Activity>(listed));
  return found;
}

function agentsIn({ actor, object, context }: Content): readonly (Agent | Group)[] {
  return [
    ...withMembers(actor),
    ...(isAgent(object) ? withMembers(object) : []),
    ...withMembers(context?.instructor),
    ...withMembers(context?.team),
    ...contextAgents(context).flatMap(withMembers),
  ];
}

const contextAgents = (context: Context | undefined): readonly (Agent | Group)[] =>
  context ? contextAgentsOf(context) : [];

/** A group is found by its members too (Communication 2.1.3, `agent`). */
const withMembers = (agent: Agent | Group | undefined): readonly (Agent | Group)[] => {
  if (!agent) return [];
  return agent.objectType === 'Group' ? [agent, ...(agent.member ?? [])] : [agent];
};

/** A single activity is allowed in the place of a list (1.0.3 Data 2.4.6.2). */
const asList = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

export const isActivity = (object: Content['object']): object is Activity =>
  object.objectType === undefined || object.objectType === 'Activity';
const isAgent = (object: Content['object']): object is Agent | Group =>
  object.objectType === 'Agent' || object.objectType === 'Group';
const isSubStatement = (object: Statement['object']): object is SubStatement => object.objectType === 'SubStatement';
