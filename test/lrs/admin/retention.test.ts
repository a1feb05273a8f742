import { expect, test } from 'vitest';
import { anLrs, aStatement, ask } from '../an-lrs.ts';

const actor = { mbox: 'mailto:learner@example.org' };

test('statements past the time of their course are erased, with those about its parts; others stay', async () => {
  const lrs = await anLrs();
  const { retentions, store, audit } = lrs.opened;
  const authorization = await lrs.key('full');
  for (const about of ['urn:parcours:course:oil', 'urn:parcours:course:oil/page/a', 'urn:parcours:course:oil2']) {
    await ask(lrs, '/xapi/statements', { authorization, body: aStatement({ actor, about }) });
  }
  await retentions.set({ activity: 'urn:parcours:course:oil', days: 100 });
  await retentions.set({ activity: 'urn:parcours:course:oil', days: 30 });
  expect(await retentions.list()).toEqual([{ activity: 'urn:parcours:course:oil', days: 30 }]);
  // `stored` is the real time, whatever the clock of the test says.
  lrs.clock.now = Date.now() + 29 * 86_400_000;
  expect(await retentions.apply()).toEqual([{ activity: 'urn:parcours:course:oil', statements: 0 }]);
  lrs.clock.now = Date.now() + 31 * 86_400_000;
  expect(await retentions.apply()).toEqual([{ activity: 'urn:parcours:course:oil', statements: 2 }]);
  expect(await store.statements.count()).toBe(1);
  expect((await audit.list()).map(({ act, detail }) => `${act} ${detail}`)).toEqual([
    'retention.set activity=urn:parcours:course:oil days=100',
    'retention.set activity=urn:parcours:course:oil days=30',
    'retention.apply activity=urn:parcours:course:oil days=30 statements=2',
  ]);
  expect(await retentions.remove('urn:parcours:course:oil')).toBe(true);
  expect(await retentions.remove('urn:parcours:course:oil')).toBe(false);
});
