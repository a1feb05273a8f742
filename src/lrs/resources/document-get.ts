import { checkDocument } from '../access/access.ts';
import type { Answer, Call, Services } from '../http/call.ts';
import { matches } from '../http/conditions.ts';
import { Refused } from '../http/refused.ts';
import { timestampOf } from '../http/values.ts';
import type { DocumentKey, StoredDocument } from '../store/store.ts';

/** A document as it was sent, with its ETag (Communication 2.2, 3.1). */
export async function getDocument(call: Call, { store }: Services, key: DocumentKey): Promise<Answer> {
  checkDocument(call.caller, key, 'read');
  const found = await store.documents.get(key);
  if (found === undefined) throw new Refused(404, `No document has the id ${JSON.stringify(key.id)} here.`);
  const known = call.header('If-None-Match');
  const headers = headersOf(found);
  if (known !== undefined && matches(known, found.etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'Content-Type': found.contentType }, body: found.content };
}

const headersOf = ({ etag, updated }: StoredDocument): Record<string, string> => ({
  ETag: etag,
  'Last-Modified': new Date(updated).toUTCString(),
});

/** Ids of the documents of one agent or activity, of those written after `since` if that is given. */
export async function getDocumentIds(call: Call, { store }: Services, where: Omit<DocumentKey, 'id'>): Promise<Answer> {
  checkDocument(call.caller, where, 'read');
  const ids = await store.documents.ids(where, timestampOf(call, 'since'));
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(ids) };
}
