import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../../src/lrs/store/open.ts';
import type { StatementQuery } from '../../../../src/lrs/store/store.ts';
import type { Implementation, Opened } from '../implementations.ts';
import { activity, agent, collected, identity, idsOf, parsed, reference, statement, voiding } from '../statements.ts';

const all: StatementQuery = { ascending: true, limit: 100 };

/** Storing, getting and voiding. */
export function statementsSuite({ url }: Implementation): void {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openStore(await url());
  });
  afterEach(() => opened.database.close());
  const put = (...batch: Parameters<Opened['store']['statements']['put']>[0]) => opened.store.statements.put(batch);
  const find = async (query: Partial<StatementQuery> = {}) =>
    idsOf((await opened.store.statements.find({ ...all, ...query })).statements);

  test('A statement comes back as it was given, with the time it was stored', async () => {
    const given = statement({ result: { response: 'œ \u0000 "quoted" 😀 \ud800' } });
    expect(await put(given)).toEqual({ outcome: 'stored', stored: 1 });
    const got = parsed(await opened.store.statements.get(given.id, { voided: false }));
    expect(got).toEqual({ ...given, stored: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/) });
    expect(await opened.store.statements.get(given.id.toUpperCase(), { voided: false })).toBeDefined();
    expect(await opened.store.statements.get(statement().id, { voided: false })).toBeUndefined();
  });

  test('The times of statements are different and grow with their order', async () => {
    const batches = Array.from({ length: 20 }, () => [statement(), statement(), statement()]);
    await Promise.all(batches.map((batch) => put(...batch)));
    const { statements } = await opened.store.statements.find(all);
    const times = statements.map((text) => parsed(text).stored);
    expect(times.length).toBe(60);
    expect([...new Set(times)].toSorted()).toEqual(times);
    expect(idsOf(statements)).toEqual(batches.flat().map(({ id }) => id));
  });

  test('The same statement again is not stored again', async () => {
    const given = statement();
    await put(given);
    expect(await put({ ...given, timestamp: '2026-01-01T01:00:00.000+01:00' }, statement())).toEqual({
      outcome: 'stored',
      stored: 1,
    });
    expect(await opened.store.statements.count()).toBe(2);
  });

  test('An id that is known with other content refuses the whole batch', async () => {
    const given = statement();
    await put(given);
    const other = { ...given, actor: agent('bob') };
    expect(await put(statement(), other)).toEqual({ outcome: 'conflict', id: given.id });
    expect(await put(statement(), { ...other, id: given.id.toUpperCase() })).toMatchObject({ outcome: 'conflict' });
    expect(await find()).toEqual([given.id]);
  });

  test('In one batch, twice the same is one, and one id for two is refused', async () => {
    const given = statement();
    expect(await put(given, given)).toEqual({ outcome: 'stored', stored: 1 });
    const next = statement();
    expect(await put(next, { ...next, actor: agent('bob') })).toEqual({ outcome: 'conflict', id: next.id });
    expect(await find()).toEqual([given.id]);
  });

  test('Batches that come together do not share their fate', async () => {
    const given = statement();
    const results = await Promise.all([
      put(given),
      put({ ...given, actor: agent('bob') }),
      put(statement()),
      put(given),
    ]);
    expect(results).toEqual([
      { outcome: 'stored', stored: 1 },
      { outcome: 'conflict', id: given.id },
      { outcome: 'stored', stored: 1 },
      { outcome: 'stored', stored: 0 },
    ]);
    expect(await opened.store.statements.count()).toBe(2);
  });

  test.each(['before', 'after', 'with'])('A statement is voided by one that comes %s it', async (when) => {
    const given = statement();
    const voids = voiding(given.id, { actor: agent('tutor') });
    if (when === 'before') {
      await put(voids);
      await put(given);
    } else if (when === 'after') {
      await put(given);
      await put(voids);
    } else await put(voids, given);
    expect(await opened.store.statements.get(given.id, { voided: false })).toBeUndefined();
    expect(parsed(await opened.store.statements.get(given.id, { voided: true })).id).toBe(given.id);
    expect(await opened.store.statements.get(voids.id, { voided: true })).toBeUndefined();
    expect(await find()).toEqual([voids.id]);
    expect(await find({ agent: identity('ada') })).toEqual([voids.id]);
    expect(await collected(opened.store.statements.export())).toHaveLength(2);
  });

  test('A voiding statement cannot be voided', async () => {
    const given = statement();
    const voids = voiding(given.id);
    await put(given, voids);
    const again = voiding(voids.id);
    expect(await put(statement(), again)).toEqual({ outcome: 'voids-voiding', id: again.id });
    const late = voiding(given.id);
    expect(await put(voiding(late.id), late)).toMatchObject({ outcome: 'voids-voiding' });
    expect(await opened.store.statements.count()).toBe(2);
    const early = voiding(late.id);
    await put(early);
    await put(late);
    expect(await opened.store.statements.get(late.id, { voided: false })).toBeDefined();
  });

  test('A voided statement is still found through what refers to it, along a chain, in whatever order they came', async () => {
    const target = statement({ actor: agent('ben'), object: activity('explosives') });
    const confirms = statement({
      actor: agent('andrew'),
      verb: { id: 'urn:verb:confirmed' },
      object: reference(target.id),
    });
    const agrees = statement({ actor: agent('carol'), object: reference(confirms.id) });
    await put(agrees);
    await put(confirms);
    await put(voiding(target.id, { actor: agent('tutor') }));
    await put(target);
    expect(await find({ activity: 'urn:activity:explosives' })).toHaveLength(3);
    expect(await find({ agent: identity('ben'), verb: 'urn:verb:confirmed' })).toEqual([agrees.id, confirms.id]);
    expect(await find({ agent: identity('carol') })).toEqual([agrees.id]);
  });

  test('Statements that refer to each other in a circle, or to themselves, are found', async () => {
    const first = statement({ actor: agent('ben') });
    const second = statement({ actor: agent('carol'), object: reference(first.id) });
    const circle = { ...first, object: reference(second.id) };
    const self = statement();
    await put({ ...self, object: reference(self.id) }, circle, second);
    expect(await find({ agent: identity('ben') })).toEqual([first.id, second.id]);
    expect(await find({ agent: identity('carol') })).toEqual([first.id, second.id]);
  });

  test('Pages follow each other, in both directions, while statements come in', async () => {
    const given = Array.from({ length: 7 }, () => statement());
    await put(...given);
    for (const ascending of [true, false]) {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await opened.store.statements.find({
          ascending,
          limit: 3,
          ...(after && { after }),
          agent: identity('ada'),
        });
        found.push(...idsOf(page.statements));
        after = page.next;
        if (!ascending) await put(statement());
      } while (after !== undefined);
      const ids = given.map(({ id }) => id);
      expect(found).toEqual(ascending ? ids : ids.toReversed());
    }
  });

  test('`since` is exclusive and `until` inclusive, to the microsecond', async () => {
    await put(statement(), statement(), statement());
    const { statements } = await opened.store.statements.find(all);
    const ids = idsOf(statements);
    const [first = '', second = ''] = statements.map((text) => parsed(text).stored);
    expect(await find({ since: second })).toEqual(ids.slice(2));
    expect(await find({ until: second })).toEqual(ids.slice(0, 2));
    expect(await find({ since: first, until: second.replace('Z', '+00:00') })).toEqual(ids.slice(1, 2));
    expect(await find({ until: '2001-01-01T00:00:00Z' })).toEqual([]);
  });

  test('Everything up to the consistent time can be found, and what comes later is after it', async () => {
    await put(statement());
    const through = await opened.store.statements.consistentThrough();
    expect(await find({ until: through })).toHaveLength(1);
    const writing = put(statement());
    const meanwhile = await opened.store.statements.consistentThrough();
    const before = await find({ until: meanwhile });
    await writing;
    expect(await find({ until: meanwhile })).toEqual(before);
    expect(await find({ since: through })).toHaveLength(1);
  });

  test('Definitions are merged: languages are added, the last word counts', async () => {
    const id = 'urn:activity:one';
    const about = (definition: object) => statement({ object: { ...activity('one'), definition } });
    expect(await opened.store.statements.activity(id)).toBeUndefined();
    await put(statement());
    expect(await opened.store.statements.activity(id)).toEqual({ objectType: 'Activity', id });
    await put(
      about({ name: { fr: 'Un' }, type: 'urn:type:a' }),
      about({ name: { en: 'One' }, extensions: { 'urn:x': 1 } }),
    );
    const parent = { id, definition: { name: { fr: 'Une' }, type: 'urn:type:b' } };
    await put(statement({ object: activity('two'), context: { contextActivities: { parent: [parent] } } }));
    expect(await opened.store.statements.activity(id)).toEqual({
      objectType: 'Activity',
      id,
      definition: { name: { fr: 'Une', en: 'One' }, type: 'urn:type:b', extensions: { 'urn:x': 1 } },
    });
  });

  test('Names of agents are collected, wherever they were seen', async () => {
    await put(
      statement({ actor: { ...agent('ada'), name: 'Ada' } }),
      statement({ actor: { ...agent('ada'), name: 'Ada L.' } }),
      statement({ actor: agent('bob'), context: { instructor: { ...agent('ada'), name: 'A\u0000da' } } }),
    );
    expect(await opened.store.statements.namesOf(identity('ada'))).toEqual(['Ada', 'Ada L.', 'A\uFFFDda']);
    expect(await opened.store.statements.namesOf(identity('bob'))).toEqual([]);
  });

  test('Long ids and names are stored and found as short ones are', async () => {
    const long = `urn:${'é'.repeat(5000)}`;
    const given = statement({ object: { id: long }, actor: agent('x'.repeat(5000)), verb: { id: `${long}/verb` } });
    await put(given, statement({ object: { id: `${long}a` } }));
    expect(await find({ activity: long })).toEqual([given.id]);
    expect(await find({ agent: identity('x'.repeat(5000)), verb: `${long}/verb` })).toEqual([given.id]);
    expect(await opened.store.statements.accounts('https://lms.example', '', 5)).toEqual([
      identity('ada'),
      identity('x'.repeat(5000)),
    ]);
    expect(await opened.store.statements.accounts('https://lms.example', identity('x'.repeat(5000)), 5)).toEqual([]);
  });

  test('Accounts come in pages, those of one home page only', async () => {
    await put(...['c', 'a', 'b'].map((name) => statement({ actor: agent(name) })));
    await put(statement({ actor: { account: { homePage: 'https://lms.example/other', name: 'd' } } }));
    const { accounts } = opened.store.statements;
    const page = await accounts.call(opened.store.statements, 'https://lms.example', '', 2);
    expect(page).toEqual([identity('a'), identity('b')]);
    expect(await opened.store.statements.accounts('https://lms.example', identity('b'), 2)).toEqual([identity('c')]);
  });

  test('An attachment is kept once and comes back byte for byte', async () => {
    const content = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
    const attachment = { sha2: 'ab'.repeat(32), contentType: 'image/png', content };
    await opened.store.statements.put([statement()], [attachment]);
    await opened.store.statements.put([statement()], [attachment]);
    const got = await opened.store.statements.attachment(attachment.sha2);
    expect({ ...got, content: Array.from(got?.content ?? []) }).toEqual({
      ...attachment,
      content: Array.from(content),
    });
    expect(await opened.store.statements.attachment('cd'.repeat(32))).toBeUndefined();
  });
}
