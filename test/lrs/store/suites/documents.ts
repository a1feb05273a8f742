import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../../src/lrs/store/open.ts';
import type { DocumentKey } from '../../../../src/lrs/store/store.ts';
import type { Implementation, Opened } from '../implementations.ts';
import { identity } from '../statements.ts';

const registration = '11111111-1111-4111-8111-111111111111';

/** State and profiles. */
export function documentsSuite({ url }: Implementation): void {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openStore(await url());
  });
  afterEach(() => opened.database.close());

  const key = (parts: Partial<DocumentKey> = {}): DocumentKey => ({
    resource: 'state',
    activity: 'urn:activity:one',
    agent: identity('ada'),
    registration: '',
    id: 'resume',
    ...parts,
  });
  const write = (where: DocumentKey, text: string) =>
    opened.store.documents.update(where, () => ({
      write: { content: Buffer.from(text), contentType: 'text/plain' },
      result: undefined,
    }));
  const read = async (where: DocumentKey) => {
    const found = await opened.store.documents.get(where);
    return found && Buffer.from(found.content).toString();
  };

  test('A document comes back with its type, its hash and when it was changed', async () => {
    expect(await opened.store.documents.get(key())).toBeUndefined();
    await write(key(), 'é\u0000');
    const etag = `"${createHash('sha1').update('é\u0000').digest('hex')}"`;
    const found = await opened.store.documents.get(key());
    expect(found).toMatchObject({ contentType: 'text/plain', etag, updated: expect.stringMatching(/Z$/) });
    expect(Buffer.from(found?.content ?? []).toString()).toBe('é\u0000');
  });

  test('A change sees what is there, and can replace, remove or keep it', async () => {
    const { update } = opened.store.documents;
    const documents = opened.store.documents;
    await write(key(), 'first');
    const seen = await update.call(documents, key(), (old) => ({ keep: true, result: old?.contentType }));
    expect(seen).toBe('text/plain');
    await write(key(), 'second');
    expect(await read(key())).toBe('second');
    await documents.update(key(), () => ({ remove: true, result: undefined }));
    expect(await read(key())).toBeUndefined();
  });

  test('A change that throws changes nothing, and others go on', async () => {
    await write(key(), 'first');
    const refused = opened.store.documents.update(key(), () => {
      throw new Error('412');
    });
    await expect(refused).rejects.toThrow('412');
    expect(await read(key())).toBe('first');
  });

  test('Changes made at the same time all count', async () => {
    const add = () =>
      opened.store.documents.update(key(), (old) => {
        const count = Number(old ? Buffer.from(old.content).toString() : '0') + 1;
        return { write: { content: Buffer.from(String(count)), contentType: 'text/plain' }, result: count };
      });
    const counts = await Promise.all(Array.from({ length: 20 }, add));
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('Each part of a key tells documents apart', async () => {
    const keys = [
      key(),
      key({ resource: 'agent-profile', activity: '' }),
      key({ resource: 'activity-profile', agent: '' }),
      key({ activity: 'urn:activity:two' }),
      key({ agent: identity('bob') }),
      key({ registration }),
      key({ id: 'x'.repeat(4000) }),
      key({ id: 'a\u0000b' }),
    ];
    for (const [index, where] of keys.entries()) await write(where, String(index));
    for (const [index, where] of keys.entries()) expect(await read(where)).toBe(String(index));
    expect(await opened.store.documents.ids(key({ registration: '' }))).toEqual([
      'resume',
      'x'.repeat(4000),
      'a\u0000b',
    ]);
  });

  test('Ids are those changed after a time, oldest first; without a registration, of any', async () => {
    const where = { resource: 'state', activity: 'urn:activity:one', agent: identity('ada') } as const;
    await write(key({ id: 'a' }), '');
    await write(key({ id: 'b', registration }), '');
    await write(key({ id: 'a', registration: registration.toUpperCase() }), '');
    expect(await opened.store.documents.ids(where)).toEqual(['a', 'b']);
    expect(await opened.store.documents.ids({ ...where, registration })).toEqual(['b', 'a']);
    expect(await opened.store.documents.ids({ ...where, registration: '' })).toEqual(['a']);
    const { updated = '' } = (await opened.store.documents.get(key({ id: 'b', registration }))) ?? {};
    expect(await opened.store.documents.ids(where, updated)).not.toContain('b');
    expect(await opened.store.documents.ids({ ...where, agent: identity('nobody') })).toEqual([]);
  });

  test('Clearing removes a selection and nothing else', async () => {
    const where = { resource: 'state', activity: 'urn:activity:one', agent: identity('ada') } as const;
    const others = [key({ agent: identity('bob') }), key({ activity: 'urn:activity:two' })];
    for (const one of [key(), key({ registration }), ...others]) await write(one, 'x');
    await opened.store.documents.clear({ ...where, registration });
    expect(await read(key({ registration }))).toBeUndefined();
    expect(await read(key())).toBe('x');
    await opened.store.documents.clear(where);
    expect(await read(key())).toBeUndefined();
    for (const other of others) expect(await read(other)).toBe('x');
  });
}
