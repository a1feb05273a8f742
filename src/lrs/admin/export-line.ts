import { z } from 'zod';
import { isHashOf } from '../resources/attached.ts';
import type { DocumentKey, StoredAttachment, StoredDocument } from '../store/store.ts';

/** What stands in an export besides statements, each on a line of its own: `{"attachment": …}` before a statement that has it, `{"document": …}`. */
export type Extra =
  | { readonly attachment: StoredAttachment }
  | { readonly document: DocumentKey & Pick<StoredDocument, 'content' | 'contentType'> };

const content = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

/** It becomes a header one day. */
const contentType = z.string().regex(/^[\t\x20-\x7e]+$/);

const attachmentLine = z.strictObject({
  attachment: z
    .strictObject({ sha2: z.string().toLowerCase(), contentType, content })
    // It is kept once for all statements that have this hash.
    .refine((attachment) => isHashOf(attachment.sha2, attachment.content), {
      path: ['sha2'],
      error: 'is not the hash of content.',
    }),
});

const documentLine = z.strictObject({
  document: z.strictObject({
    resource: z.enum(['state', 'agent-profile', 'activity-profile']),
    activity: z.string(),
    agent: z.string(),
    registration: z.string().default(''),
    id: z.string().min(1),
    contentType,
    content,
  }),
});

export const writeExtra = (extra: Extra): string =>
  'attachment' in extra
    ? JSON.stringify({ attachment: { ...extra.attachment, content: base64(extra.attachment.content) } })
    : JSON.stringify({ document: { ...extra.document, content: base64(extra.document.content) } });

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** `undefined`: a statement, as far as one can tell. A string: what is wrong. */
export function readExtra(value: unknown): Extra | string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('attachment' in value) && !('document' in value)) return undefined;
  const parsed = ('attachment' in value ? attachmentLine : documentLine).safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
}
