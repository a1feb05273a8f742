import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { deriveKey, type Master } from './pseudonym.ts';

/** What a token says. It can be read by who bears it (it is their own pseudonym) and by nobody be changed. */
export interface Token {
  readonly package: string;
  readonly pseudonym: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

const prefix = 'gateway';
const content = z.tuple([z.string(), z.string(), z.int()]);

/** Signed, so that nothing needs to be stored for each learner who opens a lesson. */
export function signToken(master: Master, token: Token): string {
  const text = Buffer.from(JSON.stringify([token.package, token.pseudonym, token.expires])).toString('base64url');
  return `${prefix}.${text}.${mac(master, token.package, text).toString('base64url')}`;
}

/** What it claims; believe it only once `isSigned`. */
export function readToken(text: string): Token | undefined {
  const [kind, body, , ...more] = text.split('.');
  if (kind !== prefix || body === undefined || more.length > 0) return undefined;
  const parsed = content.safeParse(parseJson(Buffer.from(body, 'base64url').toString('utf8')));
  if (!parsed.success) return undefined;
  const [packageId, pseudonym, expires] = parsed.data;
  return { package: packageId, pseudonym, expires };
}

export function isSigned(master: Master, text: string, token: Token): boolean {
  const [, body = '', signature = ''] = text.split('.');
  const right = mac(master, token.package, body);
  const given = Buffer.from(signature, 'base64url');
  return given.length === right.length && timingSafeEqual(given, right);
}

const mac = (master: Master, packageId: string, text: string): Buffer =>
  createHmac('sha256', deriveKey(master, `token:${packageId}`))
    .update(text)
    .digest();

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
