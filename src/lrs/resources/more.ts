import type { Call } from '../http/call.ts';
import { badRequest } from '../http/refused.ts';

const clause = 'Data 2.5';
/** A place in the store is a whole number; what else comes was not given out. */
const place = /^\d{1,16}$/;

/**
 * Link to the next page of a search, made of the search and the place in it, so that nothing need be remembered, and any process on the
 * same database can follow it. Opaque to clients (Data 2.5).
 */
export function writeMore(call: Call, after: string): string {
  const query = new URLSearchParams([...call.parameters]).toString();
  const token = Buffer.from(JSON.stringify([call.caller.id, after, query])).toString('base64url');
  return `${call.path}?more=${token}`;
}

/** The search a link stands for, as if its parameters had been sent again. A link is of use to the caller it was given to, and to no other. */
export function readMore(call: Call, token: string): { readonly search: URLSearchParams; readonly after: string } {
  const [caller, after, query] = parse(token);
  if (caller !== call.caller.id) throw badRequest('The parameter more was given to another key.', clause);
  return { search: new URLSearchParams(query), after };
}

function parse(token: string): readonly [string, string, string] {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (isToken(value)) return value;
  } catch {
    // Told below, as for what is JSON but no link.
  }
  throw badRequest('The parameter more is no link that was given out here.', clause);
}

const isToken = (value: unknown): value is readonly [string, string, string] =>
  Array.isArray(value) &&
  value.length === 3 &&
  value.every((item) => typeof item === 'string') &&
  place.test(String(value[1]));
