import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openStore } from '../../../../src/lrs/store/open.ts';
import type { StatementStore } from '../../../../src/lrs/store/store.ts';
import type { Implementation } from '../implementations.ts';
import { agent, identity, idsOf, parsed, statement } from '../statements.ts';

/** What readers see while others write: on PostgreSQL from several pools, as several processes have them. */
export function concurrentSuite({ name, url }: Implementation): void {
  test('One who asks for what came `since` sees each statement exactly once, whoever wrote it', async () => {
    const address = await url();
    const first = await openStore(address);
    const others = name === 'PostgreSQL' ? [await openStore(address), await openStore(address)] : [first, first];
    const all = [first, ...others];
    const [one, two, reader] = all.map(({ store }) => store.statements) as [
      StatementStore,
      StatementStore,
      StatementStore,
    ];
    const writers = [one, two, one, two].map((store, index) => write(store, `writer${index}`));
    let writing = true;
    const written = Promise.all(writers).then((ids) => {
      writing = false;
      return ids.flat();
    });
    const [byLast, byThrough] = await Promise.all([
      pollByLast(reader, () => writing),
      pollByConsistentThrough(reader, () => writing),
    ]);
    const ids = await written;
    expect(byLast.toSorted()).toEqual(ids.toSorted());
    expect(byThrough.toSorted()).toEqual(ids.toSorted());
    for (const { database } of new Set(all)) await database.close();
  });

  test('Writers that meet at one id agree on who was first', async () => {
    const address = await url();
    const first = await openStore(address);
    const second = name === 'PostgreSQL' ? await openStore(address) : first;
    for (let round = 0; round < 10; round++) {
      const given = statement({ actor: agent(`new${round}`) });
      const results = await Promise.all([
        first.store.statements.put([given]),
        second.store.statements.put([{ ...given, verb: { id: 'urn:verb:saw' } }]),
      ]);
      expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['conflict', 'stored']);
    }
    await first.database.close();
    if (second !== first) await second.database.close();
  });

  test('Where one process erases what another remembers, what the other stores afterwards is found', async () => {
    const address = await url();
    const first = await openStore(address);
    const second = name === 'PostgreSQL' ? await openStore(address) : first;
    await first.store.statements.put([statement({ actor: agent('eve') })]);
    await second.store.statements.erase({ agent: identity('eve') });
    const given = statement({ actor: agent('eve') });
    await first.store.statements.put([statement({ actor: agent('zoe') }), given]);
    const found = await second.store.statements.find({ agent: identity('eve'), ascending: true, limit: 9 });
    expect(idsOf(found.statements)).toEqual([given.id]);
    await first.database.close();
    if (second !== first) await second.database.close();
  });
}

async function write(store: StatementStore, writer: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let batch = 0; batch < 15; batch++) {
    const given = Array.from({ length: 1 + (batch % 4) }, () => statement({ actor: agent(`${writer}-${batch % 5}`) }));
    await store.put(given);
    ids.push(...given.map(({ id }) => id));
  }
  return ids;
}

/** Asks after the last one seen. */
async function pollByLast(store: StatementStore, goesOn: () => boolean): Promise<readonly string[]> {
  const seen: string[] = [];
  let since: string | undefined;
  for (let last = false; !last;) {
    last = !goesOn();
    const { statements } = await store.find({ ascending: true, limit: 1000, ...(since && { since }) });
    seen.push(...idsOf(statements));
    const newest = statements.at(-1);
    if (newest !== undefined) since = parsed(newest).stored;
    await setTimeout(0);
  }
  return seen;
}

/** Asks after the time it was told that everything could be found up to (Communication 2.1.3). */
async function pollByConsistentThrough(store: StatementStore, goesOn: () => boolean): Promise<readonly string[]> {
  const seen: string[] = [];
  let since = '2000-01-01T00:00:00Z';
  for (let last = false; !last;) {
    last = !goesOn();
    const until = await store.consistentThrough();
    const { statements } = await store.find({ ascending: true, limit: 1000, since, until });
    seen.push(...idsOf(statements));
    since = until;
    await setTimeout(0);
  }
  return seen;
}
