import { identityOf } from '../../xapi/identity.ts';
import type { Agent, Group, XapiVersion } from '../../xapi/statement.ts';
import { iri, uuid } from '../../xapi/validate/formats.ts';
import { refusals } from '../../xapi/validate/validate.ts';
import type { Call } from './call.ts';
import { parseJson } from './json.ts';
import { badRequest } from './refused.ts';
import { toUtc } from './utc.ts';

/** Parameters of a request as what they stand for; `undefined` for one that is not given, refused when malformed. */
export function uuidOf({ parameters, version }: Call, name: string): string | undefined {
  const value = parameters.get(name);
  if (value !== undefined && !uuid.allows(value, version)) {
    throw badRequest(`The parameter ${name} is ${JSON.stringify(value)}, not a UUID.`, 'Data 4.3');
  }
  return value?.toLowerCase();
}

export function iriOf({ parameters, version }: Call, name: string): string | undefined {
  const value = parameters.get(name);
  if (value !== undefined && !iri.allows(value, version)) {
    throw badRequest(`The parameter ${name} is ${JSON.stringify(value)}, not an IRI with a scheme.`, 'Data 4.2');
  }
  return value;
}

export function booleanOf({ parameters }: Call, name: string): boolean {
  const value = parameters.get(name);
  if (value !== undefined && value !== 'true' && value !== 'false') {
    throw badRequest(`The parameter ${name} is ${JSON.stringify(value)}: true or false.`, 'Communication 2.1.3');
  }
  return value === 'true';
}

/** In UTC, as `stored` is written. */
export function timestampOf({ parameters }: Call, name: string): string | undefined {
  const value = parameters.get(name);
  if (value === undefined) return undefined;
  // A plus sign that was not encoded arrives as a space.
  const text = value.replace(' ', value.includes('T') ? '+' : 'T');
  const utc = toUtc(text);
  if (utc === undefined) {
    throw badRequest(`The parameter ${name} is ${JSON.stringify(value)}, not an ISO 8601 timestamp.`, 'Data 4.5');
  }
  return utc;
}

export function countOf({ parameters }: Call, name: string): number {
  const value = parameters.get(name);
  if (value !== undefined && !/^\d{1,9}$/.test(value)) {
    throw badRequest(
      `The parameter ${name} is ${JSON.stringify(value)}, not a number of at least 0.`,
      'Communication 2.1.3',
    );
  }
  return Number(value ?? 0);
}

/** An agent or identified group, given as JSON. */
export function agentOf({ parameters, version }: Call, name: string): (Agent | Group) | undefined {
  const text = parameters.get(name);
  if (text === undefined) return undefined;
  const value = parseJson(text, `The parameter ${name}`);
  checkAgent(value, name, version);
  return value;
}

/** The identity of an agent parameter; anonymous groups have none and are refused. */
export function identityParameter(call: Call, name: string): string | undefined {
  const agent = agentOf(call, name);
  const identity = agent && identityOf(agent);
  if (agent !== undefined && identity === undefined) {
    throw badRequest(`The parameter ${name} has none of mbox, mbox_sha1sum, openid and account.`, 'Data 2.4.2.3');
  }
  return identity;
}

/** The validator knows statements: the agent is shown to it as the actor of one. */
function checkAgent(value: unknown, name: string, version: XapiVersion): asserts value is Agent | Group {
  const around = {
    actor: value,
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
    object: { id: 'urn:any' },
  };
  const [refusal] = refusals(around, version);
  if (refusal === undefined) return;
  throw badRequest(
    `The parameter ${name} is refused: ${refusal.property.replace(/^actor\.?/, '') || 'it'}: ${refusal.message}`,
    refusal.clause.replace(/^xAPI /, ''),
  );
}
