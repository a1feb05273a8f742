import { randomUUID } from 'node:crypto';
import type {
  Agent,
  Context,
  Group,
  Statement,
  StatementObject,
  SubStatement,
  XapiVersion,
} from '../../xapi/statement.ts';
import { toUtc } from '../http/utc.ts';
import type { NewStatement } from '../store/store.ts';

/** What the LRS writes into statements it stores. */
export interface Completion {
  readonly version: XapiVersion;
  /** Of the caller; what the sender wrote is not believed (Data 2.4.9). */
  readonly authority: Agent | Group;
}

/** A valid statement, made whole: id, authority and version (Data 2.3.1; the rest is for the store), lists where a single activity came (Data 2.4.6.2). */
export function complete(statement: Statement, { version, authority }: Completion): NewStatement {
  const { stored: _, context, ...rest } = statement;
  return {
    ...rest,
    object: listed(statement.object, version),
    ...(context !== undefined && { context: withLists(context) }),
    id: statement.id ?? randomUUID(),
    ...(statement.timestamp !== undefined && { timestamp: written(statement.timestamp, version) }),
    authority,
    version: statement.version ?? (version === '2.0.0' ? '2.0.0' : '1.0.0'),
  };
}

function listed(object: StatementObject, version: XapiVersion): StatementObject {
  if (object.objectType !== 'SubStatement') return object;
  const { context, timestamp } = object;
  if (context === undefined && timestamp === undefined) return object;
  const sub: SubStatement = {
    ...object,
    ...(context !== undefined && { context: withLists(context) }),
    ...(timestamp !== undefined && { timestamp: written(timestamp, version) }),
  };
  return sub;
}

function withLists(context: Context): Context {
  const { contextActivities } = context;
  if (contextActivities === undefined) return context;
  const lists = Object.entries(contextActivities).map(([kind, value]) => [
    kind,
    Array.isArray(value) ? value : [value],
  ]);
  return { ...context, contextActivities: Object.fromEntries(lists) as NonNullable<Context['contextActivities']> };
}

/** xAPI 2.0 keeps timestamps in UTC (4.2.7). */
const written = (timestamp: string, version: XapiVersion): string =>
  version !== '2.0.0' || timestamp.endsWith('Z') ? timestamp : (toUtc(timestamp) ?? timestamp);
