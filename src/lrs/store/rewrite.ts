import { identityOf } from '../../xapi/identity.ts';
import type { Agent, Identified, Statement } from '../../xapi/statement.ts';

export interface Renaming {
  readonly from: string;
  readonly to: Agent;
  readonly registration?: { readonly from: string; readonly to: string };
}

/** The statement with one agent in the place of another, wherever it is named, extensions too; its names go with it. */
export function rewrite(statement: Statement, renaming: Renaming): Statement {
  return withRegistration(replaced(statement, renaming) as Statement, renaming);
}

function replaced(value: unknown, renaming: Renaming): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, renaming));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, replaced(item, renaming)]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  return identityOf(value as Identified) === renaming.from ? renamed(copy, renaming.to) : copy;
}

function renamed(agent: Readonly<Record<string, unknown>>, to: Agent): unknown {
  const { name: _name, mbox: _mbox, mbox_sha1sum: _sum, openid: _openid, account: _account, ...rest } = agent;
  const { objectType: _type, ...identity } = to;
  return { ...rest, ...identity };
}

/** A sub-statement has one of its own (Data 2.4.4.3). */
function withRegistration<Part extends { readonly context?: Statement['context']; readonly object?: unknown }>(
  part: Part,
  renaming: Renaming,
): Part {
  const { context, object } = part;
  const { registration } = renaming;
  if (!registration) return part;
  const isOld = context?.registration?.toLowerCase() === registration.from.toLowerCase();
  const isWhole = typeof object === 'object' && object !== null && 'objectType' in object;
  return {
    ...part,
    ...(isOld && { context: { ...context, registration: registration.to } }),
    ...(isWhole && object.objectType === 'SubStatement' && { object: withRegistration(object as Part, renaming) }),
  };
}
