import { attachmentsOf, hashOf } from '../../xapi/attachments.ts';
import type { Statement } from '../../xapi/statement.ts';
import type { Answer, Services } from '../http/call.ts';
import { writeMultipart, type Part } from '../http/multipart.ts';

/** An answer as `multipart/mixed`: the statements, then the raw data of their attachments, each once (Communication 1.5.2). */
export async function withAttachments(
  json: string,
  statements: readonly string[],
  { store }: Services,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const parts: Part[] = [{ headers: new Map([['Content-Type', 'application/json']]), content: Buffer.from(json) }];
  const hashes = new Set(statements.flatMap((text) => attachmentsOf(JSON.parse(text) as Statement).map(hashOf)));
  for (const sha2 of hashes) {
    // One with a fileUrl may be elsewhere.
    const attachment = await store.statements.attachment(sha2);
    if (attachment === undefined) continue;
    parts.push({
      headers: new Map([
        ['Content-Type', attachment.contentType],
        ['Content-Transfer-Encoding', 'binary'],
        ['X-Experience-API-Hash', sha2],
      ]),
      content: attachment.content,
    });
  }
  const { contentType, body } = writeMultipart(parts);
  return { status: 200, headers: { ...headers, 'Content-Type': contentType }, body };
}
