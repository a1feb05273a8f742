import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, in letters that need no escaping anywhere. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What is kept of a secret. One round of SHA-256 suffices where passwords need a slow hash: slowness protects what can be guessed,
 * and no one guesses 256 random bits. A slow hash would only cost every request its time.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares in a time that does not tell how much was right. */
export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
