import type { Statement } from './statement.ts';

/** The verb that takes a statement back (Data 2.3.2). */
export const voidedVerb = 'http://adlnet.gov/expapi/verbs/voided';

/** The id of the statement this one is about, in lower case: ids are the same whatever their case (RFC 4122). */
export const targetOf = ({ object }: Pick<Statement, 'object'>): string | undefined =>
  object.objectType === 'StatementRef' ? object.id.toLowerCase() : undefined;

/** Data 2.3.2. */
export const isVoiding = (statement: Pick<Statement, 'verb' | 'object'>): boolean =>
  statement.verb.id === voidedVerb && targetOf(statement) !== undefined;
