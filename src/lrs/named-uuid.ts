import { createHash } from 'node:crypto';

/** A UUID of these words (RFC 9562 § 5.5): the same words in the same name space give the same id in every process. */
export function namedUuid(nameSpace: string, words: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(nameSpace, 'hex'))
    .update(JSON.stringify(words))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
