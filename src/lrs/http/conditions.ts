import { Refused } from './refused.ts';

/** What a write to a document was told to expect of the one that is there. */
export interface Conditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** Refuses with 412 what contradicts the document that is there (Communication 3.1, RFC 9110 13.1). */
export function checkConditions({ ifMatch, ifNoneMatch }: Conditions, etag: string | undefined): void {
  if (ifMatch !== undefined && !matches(ifMatch, etag)) {
    throw new Refused(
      412,
      `If-Match is ${ifMatch}, but ${etag === undefined ? 'there is no document' : `the document has the ETag ${etag}`}: get it, and decide again. (xAPI Communication 3.1)`,
    );
  }
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, etag)) {
    throw new Refused(
      412,
      `If-None-Match is ${ifNoneMatch}, but the document has the ETag ${etag}. (xAPI Communication 3.1)`,
    );
  }
}

/** `*` matches any document; weak tags are compared by their value, as some proxies weaken what they compress. */
export function matches(header: string, etag: string | undefined): boolean {
  if (etag === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || `"${tag.trim()}"` === etag);
}
