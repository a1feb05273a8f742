import { createHash } from 'node:crypto';

/** The ETag of a document: quoted SHA-1 of its content, in hexadecimal (xAPI 1.0.3 Communication 3.1). */
export const etagOf = (content: Uint8Array): string => `"${createHash('sha1').update(content).digest('hex')}"`;
