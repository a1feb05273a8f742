import { checkDocument } from '../access/access.ts';
import type { Answer, Call, Services } from '../http/call.ts';
import { checkConditions } from '../http/conditions.ts';
import { checkDepth, parseJson, textOf } from '../http/json.ts';
import { isJson, printable } from '../http/media-type.ts';
import { badRequest, Refused } from '../http/refused.ts';
import { etagOf } from '../store/etag.ts';
import type { DocumentChange, DocumentKey, StoredDocument } from '../store/store.ts';

type Sent = Pick<StoredDocument, 'content' | 'contentType'>;
type Decision = (old: StoredDocument | undefined) => DocumentChange<undefined>;

const done: Answer = { status: 204 };

/** Stores a document, over the one that is there if the request shows that it knows that one (Communication 2.2, 3.1). */
export async function putDocument(call: Call, services: Services, key: DocumentKey): Promise<Answer> {
  checkDocument(call.caller, key, 'write');
  const sent = await readSent(call, services);
  return change(call, services, key, (old) => {
    if (isBlind(call)) checkBlind(old, call, key);
    return { write: sent, result: undefined };
  });
}

/** Joins a JSON object with the one that is there, property by property, or stores it as PUT does (Communication 2.2). */
export async function postDocument(call: Call, services: Services, key: DocumentKey): Promise<Answer> {
  checkDocument(call.caller, key, 'write');
  const sent = await readSent(call, services);
  return change(call, services, key, (old) => ({ write: old ? merge(old, sent) : sent, result: undefined }));
}

/** Removes a document; one that is not there is none the less gone. */
export async function deleteDocument(call: Call, services: Services, key: DocumentKey): Promise<Answer> {
  checkDocument(call.caller, key, 'write');
  return change(call, services, key, () => ({ remove: true, result: undefined }));
}

/** Removes all State of an agent in an activity (Communication 2.3). */
export async function clearDocuments(call: Call, { store }: Services, where: Omit<DocumentKey, 'id'>): Promise<Answer> {
  checkDocument(call.caller, where, 'write');
  await store.documents.clear(where);
  return done;
}

/**
 * Refusals come back as a result, so that the store ends its transaction in the ordinary way. The answer bears the ETag of what is there now:
 * who wrote it need not read it before they write again.
 */
async function change(call: Call, { store }: Services, key: DocumentKey, decide: Decision): Promise<Answer> {
  const conditions = { ifMatch: call.header('If-Match'), ifNoneMatch: call.header('If-None-Match') };
  let headers = {};
  const refused = await store.documents.update<Refused | undefined>(key, (old) => {
    try {
      checkConditions(conditions, old?.etag);
      const decided = decide(old);
      headers = 'write' in decided ? { ETag: etagOf(decided.write.content) } : {};
      return decided;
    } catch (error) {
      if (error instanceof Refused) return { keep: true, result: error };
      throw error;
    }
  });
  if (refused !== undefined) throw refused;
  return { status: 204, headers };
}

const isBlind = (call: Call): boolean =>
  call.header('If-Match') === undefined && call.header('If-None-Match') === undefined;

/**
 * Refuses a PUT that does not say what it knows of the document. xAPI 1.0.3 spares State, where conflicts are unlikely, and asks for a
 * condition with every profile; 2.0 spares none, but lets all be made without.
 */
function checkBlind(old: StoredDocument | undefined, { version }: Call, { resource }: DocumentKey): void {
  if (version === '1.0.3' && resource === 'state') return;
  if (old !== undefined) {
    throw new Refused(
      409,
      'There is a document already: get it, look at its current state, and send If-Match with its ETag. (xAPI Communication 3.1)',
    );
  }
  if (version === '1.0.3') {
    throw badRequest(
      'A profile is PUT with If-Match, or with If-None-Match: * where there is none.',
      'Communication 3.1',
    );
  }
}

async function readSent(call: Call, { limits }: Services): Promise<Sent> {
  const content = await call.body();
  const contentType = printable(call.header('Content-Type'));
  if (isJson(contentType)) {
    const text = textOf(content, 'The document');
    checkDepth(text, limits.depth, 'The document');
    parseJson(text, 'The document');
  }
  return { content, contentType };
}

function merge(old: Sent, sent: Sent): Sent {
  const joined = { ...objectOf(old, 'The document that is there'), ...objectOf(sent, 'The document sent') };
  return { content: Buffer.from(JSON.stringify(joined)), contentType: sent.contentType };
}

function objectOf({ content, contentType }: Sent, what: string): object {
  if (!isJson(contentType)) {
    throw badRequest(`${what} is ${contentType}: only application/json is joined.`, 'Communication 2.2');
  }
  const value = parseJson(textOf(content, what), what);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest(`${what} is no JSON object: only objects are joined.`, 'Communication 2.2');
  }
  return value;
}
