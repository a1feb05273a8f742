import { createHash } from 'node:crypto';

/** PostgreSQL indexes no more than 2,704 bytes: 600 characters have at most 2,400. */
const longest = 600;
const kept = 500;

/**
 * A text as it stands in an index: itself where it is short, else its beginning and a hash of the whole.
 */
export function termOf(text: string): string {
  if (!isLong(text)) return storable(text);
  return `${storable(text.slice(0, kept))} sha256:${createHash('sha256').update(text).digest('hex')}`;
}

export const isLong = (text: string): boolean => text.length > longest;

/** PostgreSQL takes no U+0000, and neither database half of a surrogate pair. No IRI and no identity has them. */
export const storable = (text: string): string => text.replaceAll(/\p{Surrogate}|\0/gu, '\uFFFD');
