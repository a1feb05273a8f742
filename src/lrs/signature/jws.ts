import { verify, X509Certificate } from 'node:crypto';

/** A JSON web signature in compact form (RFC 7515 7.1), taken apart but not believed. */
export interface Jws {
  readonly algorithm: string;
  /** Certificates in DER, the signer's first; empty where the signature names none. */
  readonly certificates: readonly Uint8Array[];
  readonly payload: unknown;
  readonly signed: string;
  readonly signature: Uint8Array;
}

const digests: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' };

/** Reads the three parts; throws a `SyntaxError` for what is none. */
export function readJws(text: string): Jws {
  const [head = '', body = '', tail = '', ...rest] = text.trim().split('.');
  if (rest.length > 0 || !isBase64Url(head) || !isBase64Url(body) || !isBase64Url(tail)) {
    throw new SyntaxError('it has not three base64url parts');
  }
  const header = parsePart(head, 'its header');
  if (typeof header !== 'object' || header === null) throw new SyntaxError('its header is no JSON object');
  const { alg, x5c } = header as { alg?: unknown; x5c?: unknown };
  return {
    algorithm: typeof alg === 'string' ? alg : '',
    certificates: readCertificates(x5c),
    payload: parsePart(body, 'its payload'),
    signed: `${head}.${body}`,
    signature: Buffer.from(tail, 'base64url'),
  };
}

/** Whether an algorithm is one that Data 2.6 allows. */
export const isAllowed = (algorithm: string): boolean => Object.hasOwn(digests, algorithm);

/** Whether the first certificate's key made the signature. Who that is, and whether to trust them, is for the reader to say. */
export function isSignedBy({ algorithm, certificates, signed, signature }: Jws): boolean {
  const [first] = certificates;
  if (first === undefined) return false;
  try {
    return verify(digests[algorithm], Buffer.from(signed), new X509Certificate(first).publicKey, signature);
  } catch {
    return false; // No certificate at all, or one of a key that cannot sign so.
  }
}

const isBase64Url = (text: string): boolean => /^[A-Za-z0-9_-]+$/.test(text);

function parsePart(part: string, what: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    throw new SyntaxError(`${what} is not JSON`);
  }
}

/** `x5c` is plain base64, unlike the rest (RFC 7515 4.1.6). */
function readCertificates(x5c: unknown): readonly Uint8Array[] {
  if (x5c === undefined) return [];
  if (!Array.isArray(x5c) || x5c.length === 0 || !x5c.every((item) => typeof item === 'string')) {
    throw new SyntaxError('its x5c is no list of certificates');
  }
  return x5c.map((item: string) => Buffer.from(item, 'base64'));
}
