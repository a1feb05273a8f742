import { lrs } from '../../../src/lrs/app.ts';
import type { Caller, Scope } from '../../../src/lrs/access/caller.ts';
import type { Limits } from '../../../src/lrs/http/limits.ts';
import { openStore } from '../../../src/lrs/store/open.ts';
import type { Store } from '../../../src/lrs/store/store.ts';

export interface Question {
  readonly method?: string;
  readonly version?: string | null;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is text or bytes. */
  readonly body?: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  json<T = Record<string, unknown>>(): T;
}

export interface Asking {
  readonly store: Store;
  /** What went wrong inside, which nothing that comes from outside may bring about. */
  readonly errors: readonly unknown[];
  ask(path: string, question?: Question): Promise<Reply>;
  close(): Promise<void>;
}

const account = (name: string) => ({
  objectType: 'Agent' as const,
  account: { homePage: 'https://lrs.example', name },
});

const server = (id: string, ...scopes: readonly Scope[]): Caller => ({
  id,
  authority: account(id),
  scopes: new Set(scopes),
});

export const learner = { account: { homePage: 'https://lms.example', name: 'learner' } };
export const registration = '11111111-2222-4333-8444-555555555555';

/** Keys that tests may ask with, by name. */
export const callers: Readonly<Record<string, Caller>> = {
  full: server('full', 'write', 'read', 'documents'),
  other: server('other', 'read'),
  writer: server('writer', 'write'),
  learner: {
    ...server('learner', 'write'),
    bound: { actor: learner, registration, activities: ['urn:parcours:course:one'], documents: 'own' },
  },
  reader: { ...server('reader', 'write', 'read'), bound: { actor: learner, documents: 'none' } },
  course: { ...server('course', 'write'), bound: { activities: ['urn:parcours:course:one'], documents: 'none' } },
};

/** An LRS on a store in memory; on the database of `LRS_STORE` to try one. */
export async function startAsking(limits: Partial<Limits> = {}): Promise<Asking> {
  const { store, database } = await openStore(process.env['LRS_STORE'] ?? ':memory:');
  const errors: unknown[] = [];
  const app = lrs({
    store,
    authenticate: async (authorization) => callers[authorization?.replace('Bearer ', '') ?? ''],
    limits,
    onError: (error) => errors.push(error),
  });
  return {
    store,
    errors,
    close: () => database.close(),
    async ask(path, { method = 'GET', version = '1.0.3', key = 'full', headers = {}, body } = {}) {
      const response = await app.request(path, {
        method,
        headers: {
          ...(version !== null && { 'X-Experience-API-Version': version }),
          ...(key !== '' && { Authorization: `Bearer ${key}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: sent(body) }),
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = new TextDecoder().decode(bytes);
      return { status: response.status, headers: response.headers, text, bytes, json: () => JSON.parse(text) };
    },
  };
}

const sent = (body: unknown): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array
    ? (body as string | Uint8Array<ArrayBuffer>)
    : JSON.stringify(body);

/** A statement that is right, with what a test wants different. */
export const statement = (own: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  actor: { mbox: 'mailto:someone@example.org' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
  object: { id: 'urn:parcours:course:one' },
  ...own,
});

/** The address of a resource with its parameters; objects as JSON. */
export function at(resource: string, parameters: Readonly<Record<string, unknown>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `${resource}?${search}`;
}

export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
