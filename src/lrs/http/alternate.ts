import type { XapiVersion } from '../../xapi/statement.ts';
import { mediaType } from './media-type.ts';
import { checkSize } from './body.ts';
import { badRequest } from './refused.ts';
import { textOf } from './json.ts';

/** What a request says, wherever its syntax puts it. */
export interface Asked {
  readonly method: string;
  readonly search: URLSearchParams;
  header(name: string): string | undefined;
  /** Refused where it has more bytes than `most`. */
  body(most: number): Promise<Uint8Array>;
}

const headerNames = new Set([
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
]);

const clause = 'Communication 1.3';

/** Whether a request is in the syntax for browsers that could only POST; a version 2.0 request never is: 2.0 took it out. */
export const isAlternate = (asked: Asked): boolean =>
  asked.search.has('method') && !(asked.header('X-Experience-API-Version') ?? '1.0').startsWith('2.');

/** Reads the request that stands in the form (xAPI 1.0.3 Communication 1.3). */
export async function readAlternate(asked: Asked, most: number): Promise<Asked> {
  if (asked.method !== 'POST')
    throw badRequest(`With the parameter method, ${asked.method} is not allowed: POST.`, clause);
  const extra = [...asked.search.keys()].filter((name) => name !== 'method');
  if (extra.length > 0) {
    throw badRequest(`Beside method, ${extra.join(', ')} stands in the query string: put it into the form.`, clause);
  }
  checkFormType(asked.header('Content-Type'));
  const form = new URLSearchParams(textOf(await asked.body(most), 'The form'));
  const content = form.get('content');
  const headers = new Map<string, string>();
  const search = new URLSearchParams();
  for (const [name, value] of form) {
    if (headerNames.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
    else if (name !== 'content') search.append(name, value);
  }
  const method = (asked.search.get('method') ?? '').toUpperCase();
  if (content === null && (method === 'PUT' || method === 'POST')) {
    throw badRequest(`The form has no field content, which a ${method} needs.`, clause);
  }
  return {
    method,
    search,
    header: (name) => headers.get(name.toLowerCase()) ?? otherHeader(asked, name),
    body: async (allowed) => checkSize(Buffer.from(content ?? ''), allowed),
  };
}

/** The form's own type says nothing of the content, which is JSON unless told otherwise. */
const otherHeader = (asked: Asked, name: string): string | undefined =>
  name.toLowerCase() === 'content-type' ? 'application/json' : asked.header(name);

function checkFormType(header: string | undefined): void {
  const { type } = mediaType(header);
  if (type !== '' && type !== 'application/x-www-form-urlencoded' && type !== 'application/json') {
    throw badRequest(
      `With the parameter method, the content type is application/x-www-form-urlencoded, not ${type}.`,
      clause,
    );
  }
}

/** A 2.0 request that tries the old syntax. */
export function refuseAlternate(asked: Asked, version: XapiVersion): void {
  if (version === '2.0.0' && asked.search.has('method')) {
    throw badRequest('The parameter method (alternate request syntax) is no part of xAPI 2.0.', '2.0.0 4.1.2');
  }
}
