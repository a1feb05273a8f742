import { createHash } from 'node:crypto';
import { attachmentsOf, hashOf } from '../../xapi/attachments.ts';
import type { Attachment, Statement } from '../../xapi/statement.ts';
import { mediaType, printable } from '../http/media-type.ts';
import type { Part } from '../http/multipart.ts';
import { badRequest } from '../http/refused.ts';
import { checkSignature, signatureUsage } from '../signature/signature.ts';
import type { StoredAttachment } from '../store/store.ts';

const clause = 'Communication 1.5.2';
/** Hexadecimal digits of a digest to its algorithm (Data 2.4.11: SHA-2). */
const algorithms: Readonly<Record<number, string>> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

/**
 * Matches the attachments of statements with the raw data that came along, by their hash and by nothing else (Communication 1.5.2),
 * and checks signatures. Returns what is to be stored.
 */
export function checkAttached(batch: readonly Statement[], parts: readonly Part[]): readonly StoredAttachment[] {
  const received = new Map<string, StoredAttachment>();
  for (const [index, part] of parts.entries()) {
    const attachment = readAttachment(part, index + 2);
    received.set(attachment.sha2, attachment);
  }
  const wanted = new Set<string>();
  for (const statement of batch) {
    for (const attachment of attachmentsOf(statement)) {
      const sha2 = hashOf(attachment);
      wanted.add(sha2);
      const data = received.get(sha2);
      if (data !== undefined) checkMatch(statement, attachment, data);
      else if (attachment.fileUrl === undefined) {
        throw badRequest(`attachments: there is neither fileUrl nor a part with the hash ${attachment.sha2}.`, clause);
      }
    }
  }
  for (const sha2 of received.keys()) {
    if (!wanted.has(sha2))
      throw badRequest(`A part has the hash ${sha2}, which no attachment of a statement has.`, clause);
  }
  return [...received.values()];
}

/** Whether a hash, in small letters, is this content's. */
export function isHashOf(sha2: string, content: Uint8Array): boolean {
  const algorithm = algorithms[sha2.length];
  return algorithm !== undefined && createHash(algorithm).update(content).digest('hex') === sha2;
}

function readAttachment({ headers, content }: Part, number: number): StoredAttachment {
  const encoding = headers.get('content-transfer-encoding');
  if (encoding?.toLowerCase() !== 'binary') {
    throw badRequest(`Part ${number} has the Content-Transfer-Encoding ${encoding ?? 'of none'}: binary.`, clause);
  }
  const sha2 = headers.get('x-experience-api-hash')?.toLowerCase();
  if (sha2 === undefined) throw badRequest(`Part ${number} has no X-Experience-API-Hash.`, clause);
  if (!isHashOf(sha2, content)) {
    throw badRequest(
      `Part ${number} has not the hash that its X-Experience-API-Hash ${JSON.stringify(sha2)} tells.`,
      clause,
    );
  }
  return { sha2, contentType: printable(headers.get('content-type')), content };
}

function checkMatch(statement: Statement, attachment: Attachment, { contentType, content }: StoredAttachment): void {
  if (mediaType(contentType).type !== mediaType(attachment.contentType).type) {
    throw badRequest(
      `attachments: contentType is ${attachment.contentType}, but the part with the hash ${attachment.sha2} is ${contentType}.`,
      clause,
    );
  }
  if (attachment.usageType === signatureUsage) checkSignature(statement, attachment, content);
}
