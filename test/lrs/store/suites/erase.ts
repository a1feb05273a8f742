import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../../src/lrs/store/open.ts';
import type { DocumentKey } from '../../../../src/lrs/store/store.ts';
import type { Implementation, Opened } from '../implementations.ts';
import { activity, agent, collected, identity, idsOf, parsed, statement } from '../statements.ts';

const oldRegistration = '11111111-1111-4111-8111-111111111111';
const newRegistration = '22222222-2222-4222-8222-222222222222';

/** Erasing and renaming, for administrators. */
export function eraseSuite({ url }: Implementation): void {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openStore(await url());
  });
  afterEach(() => opened.database.close());

  const left = async () => idsOf(await collected(opened.store.statements.export()));
  const state = (name: string, parts: Partial<DocumentKey> = {}): DocumentKey => ({
    resource: 'state',
    activity: 'urn:activity:one',
    agent: identity(name),
    registration: '',
    id: 'resume',
    ...parts,
  });
  const write = (key: DocumentKey, text = '') =>
    opened.store.documents.update(key, () => ({
      write: { content: Buffer.from(text), contentType: 'text/plain' },
      result: undefined,
    }));
  const attachment = (letter: string) => ({
    usageType: 'urn:usage',
    display: { en: 'A file' },
    contentType: 'text/plain',
    length: 1,
    sha2: letter.repeat(64),
  });

  test('An agent is erased with documents, attachments, activities and names that nothing else uses', async () => {
    const { statements, documents } = opened.store;
    const [shared, own] = [attachment('a'), attachment('b')];
    const kept = statement({ attachments: [shared] });
    const gone = statement({
      actor: { ...agent('eve'), name: 'Eve' },
      object: activity('eve'),
      attachments: [shared, own],
    });
    const contents = [shared, own].map(({ sha2, contentType }) => ({ sha2, contentType, content: Uint8Array.of(1) }));
    await statements.put([kept, gone, statement({ context: { instructor: agent('eve') } })], contents);
    for (const name of ['ada', 'eve']) await write(state(name));
    expect(await statements.erase({ agent: identity('eve') })).toBe(2);
    expect(await left()).toEqual([kept.id]);
    expect(await statements.attachment(own.sha2)).toBeUndefined();
    expect(await statements.attachment(shared.sha2)).toBeDefined();
    expect(await statements.activity('urn:activity:eve')).toBeUndefined();
    expect(await statements.activity('urn:activity:one')).toBeDefined();
    expect(await statements.namesOf(identity('eve'))).toEqual([]);
    expect(await statements.accounts('https://lms.example', '', 9)).toEqual([identity('ada')]);
    expect(await documents.get(state('eve'))).toBeUndefined();
    expect(await documents.get(state('ada'))).toBeDefined();
    // The same agent may come back.
    expect(await statements.put([gone])).toEqual({ outcome: 'stored', stored: 1 });
    expect((await statements.find({ agent: identity('eve'), ascending: true, limit: 9 })).statements).toHaveLength(1);
  });

  test('A hash is the same in capitals and in small letters: nothing of an attachment stays, and nothing goes too soon', async () => {
    const { statements } = opened.store;
    const small = attachment('c');
    const capital = { ...small, sha2: small.sha2.toUpperCase() };
    await statements.put(
      [statement({ attachments: [small] }), statement({ actor: agent('eve'), attachments: [capital] })],
      [{ sha2: small.sha2, contentType: small.contentType, content: Uint8Array.of(1) }],
    );
    expect(await statements.erase({ agent: identity('ada') })).toBe(1);
    expect(await statements.attachment(small.sha2)).toBeDefined();
    expect(await statements.attachment(capital.sha2)).toBeDefined();
    expect(await statements.erase({ agent: identity('eve') })).toBe(1);
    expect(await statements.attachment(small.sha2)).toBeUndefined();
  });

  test('A course is erased with its parts, not those that only begin alike or only belong to it', async () => {
    const about = (id: string) => statement({ object: activity(id) });
    const beside = [about('course2'), statement({ context: { contextActivities: { parent: [activity('course')] } } })];
    await opened.store.statements.put([about('course'), about('course/page/1'), ...beside]);
    await write(state('ada', { activity: 'urn:activity:course/page/1' }));
    await write({ ...state(''), resource: 'activity-profile', activity: 'urn:activity:course' });
    expect(await opened.store.statements.erase({ activity: 'urn:activity:course' })).toBe(2);
    expect(await left()).toEqual(beside.map(({ id }) => id));
    expect(await opened.store.documents.get(state('ada', { activity: 'urn:activity:course/page/1' }))).toBeUndefined();
  });

  test('Retention: what was stored before a time, of one course; profiles of the course stay', async () => {
    const profile: DocumentKey = { ...state(''), resource: 'activity-profile' };
    await write(profile);
    await write(state('ada'));
    await opened.store.statements.put([statement(), statement({ object: activity('two') }), statement()]);
    const [, , third = ''] = await collected(opened.store.statements.export());
    const { stored: before } = parsed(third);
    expect(await opened.store.statements.erase({ activity: 'urn:activity:one', before })).toBe(1);
    expect(await opened.store.statements.count()).toBe(2);
    expect(await opened.store.documents.get(state('ada'))).toBeUndefined();
    expect(await opened.store.documents.get(profile)).toBeDefined();
    expect(await opened.store.statements.erase({ before: '2200-01-01T00:00:00Z' })).toBe(2);
  });

  test('More than a step at once is erased, and an erasure of nothing in particular is refused', async () => {
    for (let batch = 0; batch < 5; batch++) {
      await opened.store.statements.put(
        Array.from({ length: 100 }, (_, index) => statement({ actor: agent(index % 2 ? 'ada' : 'eve') })),
      );
    }
    expect(await opened.store.statements.erase({ agent: identity('eve') })).toBe(250);
    expect(await opened.store.statements.count()).toBe(250);
    await expect(opened.store.statements.erase({})).rejects.toThrow('An erasure says what to erase');
  });

  test('A renamed agent keeps statements, documents and, under a new id, its registration', async () => {
    const { statements, documents } = opened.store;
    const inside = {
      objectType: 'SubStatement',
      actor: agent('old'),
      verb: { id: 'urn:v' },
      object: activity('one'),
    } as const;
    const context = { registration: oldRegistration };
    await statements.put([
      statement({ actor: { ...agent('old'), name: 'Old Name' }, context }),
      statement({ object: { ...inside, context }, result: { extensions: { 'urn:x': { learner: agent('old') } } } }),
      statement({ actor: agent('bob'), context }),
    ]);
    await write(state('old', { registration: oldRegistration }), 'mine');
    await write(state('old', { id: 'both' }), 'older');
    await write(state('new', { id: 'both' }), 'newer');
    const ids = { from: oldRegistration, to: newRegistration };
    expect(await statements.rename(identity('old'), agent('new'), ids)).toBe(2);
    const texts = await collected(statements.export());
    expect(texts.slice(0, 2).join(' ')).not.toMatch(/old|Old Name|1111-4111/);
    expect(parsed(texts[1]).object).toEqual({
      ...inside,
      actor: agent('new'),
      context: { registration: newRegistration },
    });
    const found = await statements.find({ registration: newRegistration, ascending: true, limit: 9 });
    expect(found.statements).toHaveLength(1);
    expect(await statements.accounts('https://lms.example', '', 9)).toEqual(['ada', 'bob', 'new'].map(identity));
    expect(await documents.ids(state('old'))).toEqual([]);
    const moved = await documents.get(state('new', { registration: newRegistration }));
    expect(Buffer.from(moved?.content ?? []).toString()).toBe('mine');
    const both = await documents.get(state('new', { id: 'both' }));
    expect(Buffer.from(both?.content ?? []).toString()).toBe('newer');
  });
}
