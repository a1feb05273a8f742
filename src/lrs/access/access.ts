import { identityOf } from '../../xapi/identity.ts';
import type { Statement } from '../../xapi/statement.ts';
import { launchDataId } from '../../xapi/vocabulary.ts';
import { voidedVerb } from '../../xapi/voiding.ts';
import type { Bound, Caller, Scope } from './caller.ts';
import { checkConfined } from './confinement.ts';
import type { DocumentKey } from '../store/store.ts';
import { forbidden } from '../http/refused.ts';

/** Refuses what the key's scopes do not allow. */
export function requireScope(caller: Caller, scope: Scope, what: string): void {
  if (!caller.scopes.has(scope)) throw forbidden(`This key may not ${what}: it lacks the scope "${scope}".`);
}

/** Refuses statements that a token of one learner may not store. */
export function checkStatements(caller: Caller, statements: readonly Statement[]): void {
  requireScope(caller, 'write', 'store statements');
  const { bound } = caller;
  if (bound === undefined) return;
  for (const statement of statements) checkStatement(bound, statement);
}

function checkStatement(bound: Bound, statement: Statement): void {
  const { actor, verb, context } = statement;
  // A group can have the same account, and members who are then found by the statement.
  if (bound.actor !== undefined && (actor.objectType === 'Group' || identityOf(actor) !== identityOf(bound.actor))) {
    throw forbidden('This token stores statements of one actor, and actor is another.');
  }
  if (bound.registration !== undefined && context?.registration?.toLowerCase() !== bound.registration.toLowerCase()) {
    throw forbidden(`This token stores statements with context.registration ${bound.registration} only.`);
  }
  // Voiding takes back what anybody said: not a matter for one learner's token.
  if (verb.id === voidedVerb) throw forbidden('This token may not void statements.');
  checkConfined(bound, statement);
}

/** Identity of the one a token is bound to; keys of a course are bound to nobody. */
const whoOf = ({ actor }: Bound): string | undefined => actor && identityOf(actor);

/** What may be found: a token of one learner is shown statements of that learner only (Communication 2.1.3 allows further filters). */
export interface Sight {
  readonly agent?: string;
  readonly registration?: string;
}

/** Narrows a search to what the caller may see. */
export function narrow<Query extends Sight>(caller: Caller, query: Query): Query {
  requireScope(caller, 'read', 'read statements');
  const { bound } = caller;
  if (bound === undefined) return query;
  const agent = whoOf(bound);
  if (agent === undefined) throw forbidden('This key reads no statements: it is bound to nobody.');
  if (query.agent !== undefined && query.agent !== agent) {
    throw forbidden('This token reads statements of one agent, and the parameter agent is another.');
  }
  if (bound.registration === undefined) return { ...query, agent };
  const registration = bound.registration.toLowerCase();
  if (query.registration !== undefined && query.registration !== registration) {
    throw forbidden(`This token reads statements with the registration ${registration} only.`);
  }
  return { ...query, agent, registration };
}

/** Whether a single statement may be read: to who is bound to one agent, others' are as if they were not there. */
export function isInSight({ bound }: Caller, statement: Statement): boolean {
  if (bound === undefined) return true;
  return (
    whoOf(bound) !== undefined &&
    identityOf(statement.actor) === whoOf(bound) &&
    (bound.registration === undefined ||
      statement.context?.registration?.toLowerCase() === bound.registration.toLowerCase())
  );
}

/** Refuses documents outside of what the caller may read or write. */
export function checkDocument(
  caller: Caller,
  key: Omit<DocumentKey, 'id'> & Partial<Pick<DocumentKey, 'id'>>,
  wish: 'read' | 'write',
): void {
  const { bound } = caller;
  if (bound === undefined) {
    requireScope(caller, wish === 'read' ? 'read' : 'documents', `${wish} documents`);
    return;
  }
  if (bound.documents === 'none') throw forbidden('This token may neither read nor write documents.');
  if (wish === 'write') requireScope(caller, 'write', 'write documents');
  if (key.resource === 'activity-profile' || key.agent !== whoOf(bound)) {
    throw forbidden('This token reads and writes State and profile of one agent only.');
  }
  if (key.resource === 'state') checkState(bound, key, wish);
}

function checkState({ registration }: Bound, key: Parameters<typeof checkDocument>[1], wish: 'read' | 'write'): void {
  // Without an id, all documents are meant.
  if (wish === 'write' && (key.id ?? launchDataId) === launchDataId) {
    throw forbidden(
      `${launchDataId} belongs to the LMS: this token writes and removes other State, document by document.`,
    );
  }
  if (registration !== undefined && key.registration !== registration.toLowerCase()) {
    throw forbidden(`This token reads and writes State with the registration ${registration} only.`);
  }
}

/** Refuses those that may not see who and what the store knows. */
export function checkKnowledge(caller: Caller, agent?: string): void {
  const { bound } = caller;
  if (bound?.documents === 'own' && agent !== undefined && agent === whoOf(bound)) return;
  requireScope(caller, 'read', 'read agents and activities');
  if (bound !== undefined && agent !== undefined && agent !== whoOf(bound)) {
    throw forbidden('This token reads what is known of one agent only.');
  }
}
