import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repseudonymise } from '../../../src/lrs/admin/repseudonymise.ts';
import { identityOf } from '../../../src/xapi/identity.ts';
import { countedStore } from '../../../src/lrs/serve/counted-store.ts';
import type { StatementStore } from '../../../src/lrs/store/store.ts';
import { type AnLrs, anLrs, ask } from '../an-lrs.ts';
import { addPackage, exported, found, learn, type Learner, learnerOf } from './administration.ts';

async function withFile(work: (secretFile: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lrs-secret-'));
  try {
    await work(path.join(folder, 'secret'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const renew = ({ opened }: AnLrs, continuity: 'keep' | 'cut', statements: StatementStore = opened.store.statements) =>
  repseudonymise(
    { statements, packages: opened.packages, secrets: opened.secrets, audit: opened.audit },
    { package: 'oil', continuity },
  );

const identity = ({ actor }: Learner): string => identityOf(actor) ?? '';

/** Statements of each learner, most first: what reports count. */
async function counts({ opened }: AnLrs): Promise<readonly number[]> {
  const perActor = new Map<string, number>();
  for (const line of await exported(opened, { documents: false })) {
    const { actor, context } = JSON.parse(line);
    const who = `${actor.account.name} ${context.registration}`;
    perActor.set(who, (perActor.get(who) ?? 0) + 1);
  }
  return [...perActor.values()].sort((a, b) => b - a);
}

async function withLearners(secretFile: string): Promise<{ lrs: AnLrs; ann: Learner; bob: Learner }> {
  const lrs = await anLrs({ secretFile });
  await addPackage(lrs);
  await addPackage(lrs, 'other');
  const [ann, bob] = [await learnerOf(lrs, 'ann'), await learnerOf(lrs, 'bob')];
  await learn(lrs, ann, 12);
  await learn(lrs, bob, 5);
  await learn(lrs, await learnerOf(lrs, 'cleo', 'other'), 3);
  return { lrs, ann, bob };
}

test('new pseudonyms keep the counts, and who comes back is still the same', () =>
  withFile(async (secretFile) => {
    const { lrs, ann, bob } = await withLearners(secretFile);
    expect(await renew(lrs, 'keep')).toBe(2);
    expect(await counts(lrs)).toEqual([12, 5, 3]);
    const again = await learnerOf(lrs, 'ann');
    expect(identity(again)).not.toBe(identity(ann));
    await learn(lrs, again, 1);
    expect(await found(lrs, { agent: identity(again), registration: again.registration })).toBe(13);
    for (const old of [ann, bob]) {
      expect(await found(lrs, { agent: identity(old) })).toBe(0);
      expect(await found(lrs, { registration: old.registration })).toBe(0);
    }
    expect(await renew(lrs, 'keep')).toBe(2);
    expect(await found(lrs, { agent: identity(await learnerOf(lrs, 'bob')) })).toBe(5);
  }));

test('once continuity is cut, the secret is destroyed and who comes back is somebody else', () =>
  withFile(async (secretFile) => {
    const { lrs, ann } = await withLearners(secretFile);
    await lrs.opened.packages.remove('other');
    const before = await readFile(secretFile, 'utf8');
    expect(await renew(lrs, 'cut')).toBe(2);
    expect(await counts(lrs)).toEqual([12, 5, 3]);
    expect(await readFile(secretFile, 'utf8')).not.toContain(before.trim());
    const again = await learnerOf(lrs, 'ann');
    for (const one of [ann, again]) {
      expect(await found(lrs, { agent: identity(one) })).toBe(0);
      expect(await found(lrs, { registration: one.registration })).toBe(0);
    }
  }));

test('tokens from before are refused, and a fresh one is given', () =>
  withFile(async (secretFile) => {
    const { lrs, ann } = await withLearners(secretFile);
    await renew(lrs, 'keep');
    const { authorization } = ann;
    expect((await ask(lrs, '/xapi/statements', { authorization, body: [] })).status).toBe(401);
    await learn(lrs, await learnerOf(lrs, 'ann'), 1);
  }));

test('stopped half-way, it is finished when run again', () =>
  withFile(async (secretFile) => {
    const { lrs } = await withLearners(secretFile);
    const { statements } = countedStore(lrs.opened.store, () => {});
    let renamed = 0;
    const stopping: StatementStore = {
      ...statements,
      async rename(...learner) {
        if (renamed++ === 1) throw new Error('The power failed.');
        return statements.rename(...learner);
      },
    };
    await expect(renew(lrs, 'keep', stopping)).rejects.toThrow('The power failed.');
    expect(await renew(lrs, 'keep')).toBe(1);
    expect(await counts(lrs)).toEqual([12, 5, 3]);
    expect(await found(lrs, { agent: identity(await learnerOf(lrs, 'ann')) })).toBe(12);
    expect(await found(lrs, { agent: identity(await learnerOf(lrs, 'bob')) })).toBe(5);
  }));

/** As `stopping`, before the first learner. */
const atOnce = ({ opened }: AnLrs): StatementStore => ({
  ...countedStore(opened.store, () => {}).statements,
  rename: async () => {
    throw new Error('The power failed.');
  },
});

test('continuity that was being cut when the power failed is cut when run again, the secret destroyed', () =>
  withFile(async (secretFile) => {
    const { lrs } = await withLearners(secretFile);
    await lrs.opened.packages.remove('other');
    const before = await readFile(secretFile, 'utf8');
    const { secrets } = lrs.opened;
    const failing = { ...secrets, destroy: () => Promise.reject(new Error('The power failed.')) };
    await expect(
      repseudonymise(
        { ...lrs.opened, statements: lrs.opened.store.statements, secrets: failing },
        { package: 'oil', continuity: 'cut' },
      ),
    ).rejects.toThrow('The power failed.');
    expect(await readFile(secretFile, 'utf8')).toContain(before.trim());
    expect(await renew(lrs, 'cut')).toBe(2);
    expect(await readFile(secretFile, 'utf8')).not.toContain(before.trim());
    expect(await counts(lrs)).toEqual([12, 5, 3]);
  }));

test('a renewal that was stopped does not stand in for the cut that is asked for then', () =>
  withFile(async (secretFile) => {
    const { lrs } = await withLearners(secretFile);
    await lrs.opened.packages.remove('other');
    await expect(renew(lrs, 'keep', atOnce(lrs))).rejects.toThrow('The power failed.');
    const before = (await readFile(secretFile, 'utf8')).trim().split('\n');
    expect(await renew(lrs, 'cut')).toBe(2);
    const after = await readFile(secretFile, 'utf8');
    for (const secret of before) expect(after).not.toContain(secret);
    expect(await found(lrs, { agent: identity(await learnerOf(lrs, 'ann')) })).toBe(0);
  }));

test('which became which stands nowhere', () =>
  withFile(async (secretFile) => {
    const { lrs, ann, bob } = await withLearners(secretFile);
    await renew(lrs, 'keep');
    const { database, audit } = lrs.opened;
    const tables = await database.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
    const rows = [];
    for (const { name } of tables) rows.push(...(await database.all(`SELECT * FROM "${name}"`)));
    const everything = JSON.stringify([rows, await audit.list(), await readFile(secretFile, 'utf8')]);
    for (const { actor, registration } of [ann, bob]) {
      expect(everything).not.toContain(actor.account.name);
      expect(everything).not.toContain(registration);
    }
  }));

test('the secret file is for its owner alone', () =>
  withFile(async (secretFile) => {
    const { lrs } = await withLearners(secretFile);
    expect((await stat(secretFile)).mode & 0o777).toBe(0o600);
    await renew(lrs, 'keep');
    expect((await stat(secretFile)).mode & 0o777).toBe(0o600);
  }));

test('with the secret in the environment, a second one there is asked for, and taken', () =>
  withFile(async (store) => {
    const first = 'the first secret 0123456789 0123456789';
    const before = await anLrs({ store, secret: first });
    await addPackage(before);
    await learn(before, await learnerOf(before, 'ann'), 4);
    await expect(renew(before, 'keep')).rejects.toThrow('add a new one there, after a comma');
    await before.opened.close();
    const lrs = await anLrs({ store, secret: `${first},the second secret 0123456789 012345` });
    expect(await renew(lrs, 'keep')).toBe(1);
    expect(await found(lrs, { agent: identity(await learnerOf(lrs, 'ann')) })).toBe(4);
    await lrs.opened.close();
  }));
