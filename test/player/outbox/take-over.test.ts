import { expect, test, vi } from 'vitest';
import type { Rehome, SentStatement } from '../../../player/outbox/outbox.ts';
import { aBrowser } from './a-browser.ts';
import { FakeLrs } from './a-lrs.ts';
import { aStatement } from './a-statement.ts';
import { aSession, keptIn, minutes, onAFakeClock, within } from './an-outbox.ts';

const said = onAFakeClock();
const down = (count: number): 503[] => Array.from({ length: count }, () => 503);

test.each([true, false])('locks: %s. Two tabs of a course keep and send their own', async (hasLocks) => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs, { hasLocks });
  const [one, two] = [aSession(browser), aSession(browser)];
  lrs.faults = down(8);
  one.add(2);
  await vi.advanceTimersByTimeAsync(100);
  two.add(3);
  expect(await within(two.outbox.adopt())).toBe(0);
  expect(keptIn(browser)).toHaveLength(5);
  await minutes(20);
  expect(lrs.stored.map((ids) => ids.length).reduce((sum, count) => sum + count)).toBe(5);
  expect(lrs.statements.size).toBe(5);
});

test.each([true, false])('locks: %s. What a closed tab leaves is taken over at once', async (hasLocks) => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs, { hasLocks });
  const one = aSession(browser);
  const added = one.add(3);
  one.close();
  const two = aSession(browser);
  expect(await within(two.outbox.adopt())).toBe(3);
  await minutes(1);
  expect([...lrs.statements.values()]).toEqual(added);
  expect(keptIn(browser)).toEqual([]);
});

test.each([true, false])('locks: %s. What a crashed tab leaves is taken over by one that is open', async (hasLocks) => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs, { hasLocks });
  const [one, two] = [aSession(browser), aSession(browser)];
  await within(two.outbox.adopt());
  one.add(3);
  one.close('crash');
  await minutes(16);
  expect(lrs.statements.size).toBe(3);
  expect(keptIn(browser)).toEqual([]);
});

test.each([true, false])(
  'locks: %s. Two tabs that take over the same box at the same time double nothing',
  async (hasLocks) => {
    const lrs = new FakeLrs();
    const browser = aBrowser(lrs, { hasLocks });
    const one = aSession(browser);
    const added = one.add(4);
    one.close();
    const [two, three] = [aSession(browser), aSession(browser)];
    await Promise.all([within(two.outbox.adopt()), within(three.outbox.adopt())]);
    await minutes(20);
    expect([...lrs.statements.values()]).toEqual(added);
    expect([two.outbox.waiting, three.outbox.waiting, keptIn(browser).length]).toEqual([0, 0, 0]);
  },
);

test('a box without locks whose tab gave a sign in the future (the clock was set back) is taken over', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs, { hasLocks: false });
  const one = aSession(browser);
  one.add(1);
  one.close('crash');
  vi.setSystemTime(Date.parse('2026-02-20T08:00:00Z'));
  expect(await within(aSession(browser).outbox.adopt())).toBe(1);
});

test('what waits for another course, learner or LRS is left alone', async () => {
  const browser = aBrowser(new FakeLrs());
  const one = aSession(browser, { destination: 'a:b' });
  one.add(2);
  one.close();
  for (const destination of ['a', 'a%3Ab', 'A:b', 'a:b:']) {
    expect(await within(aSession(browser, { destination }).outbox.adopt())).toBe(0);
  }
  expect(await within(aSession(browser, { destination: 'a:b' }).outbox.adopt())).toBe(2);
});

test('statements of an earlier session are rebuilt under their ids, behind those of this one; those that are not wanted are dropped', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const one = aSession(browser);
  const [first, second, third] = one.add(3) as readonly [SentStatement, SentStatement, SentStatement];
  one.close();
  await minutes(1);
  const two = aSession(browser);
  const initialized = two.outbox.add(aStatement(100));
  const context = { registration: 'b0d9f3c1-6f4e-4b6e-9d9f-222222222222' };
  const later = '2026-03-02T09:00:00.000Z';
  const rehome: Rehome = ({ id, timestamp: _timestamp, ...rest }) => {
    if (id === second.id) return undefined;
    return id === third.id ? { ...rest, context, timestamp: later } : { ...rest, context };
  };
  expect(await within(two.outbox.adopt(rehome))).toBe(2);
  expect([...lrs.statements.values()]).toEqual([
    initialized,
    { ...first, context },
    { ...third, context, timestamp: later },
  ]);
  expect(keptIn(browser)).toEqual([]);
});

test('what cannot be read is set aside and said, and holds up nothing', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const one = aSession(browser);
  const added = one.add(4);
  const keys = keptIn(browser);
  ['{"id":', 'null', '{"id":"x"}'].forEach((text, i) => browser.storage.setItem(keys[i]!, text));
  one.close();
  const two = aSession(browser);
  expect(await within(two.outbox.adopt())).toBe(1);
  await minutes(1);
  expect([...lrs.statements.keys()]).toEqual([added[3]!.id]);
  const aside = browser.storage.named('parcours:refused:').map((key) => browser.storage.getItem(key)!);
  expect(aside.map((text) => (JSON.parse(text) as { statement: string }).statement)).toEqual([
    '{"id":',
    'null',
    '{"id":"x"}',
  ]);
  expect(said).toHaveLength(3);
});

test('a page that is back from the cache of the browser goes on', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const one = aSession(browser);
  one.add(2);
  await vi.advanceTimersByTimeAsync(10);
  one.fire('pagehide');
  await vi.advanceTimersByTimeAsync(10);
  const two = aSession(browser);
  expect(await within(two.outbox.adopt(), 100)).toBe(2);
  one.fire('pageshow', { persisted: true });
  one.add(1);
  await minutes(1);
  expect(lrs.statements.size).toBe(3);
  expect([one.outbox.waiting, keptIn(browser).length]).toEqual([0, 0]);
});

test('what was left comes before what this page has to say, in the order of its making even when a clock was set back', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const one = aSession(browser);
  const left = [...one.add(1)];
  vi.setSystemTime(Date.now() - 86_400_000);
  left.push(...one.add(2));
  one.close();
  vi.setSystemTime(Date.now() + 2 * 86_400_000);
  const two = aSession(browser);
  const own = two.add(2);
  expect(await within(two.outbox.adopt())).toBe(3);
  expect([...lrs.statements.values()]).toEqual([...left, ...own]);
});

test('a box that is found again is not taken for another', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const one = aSession(browser);
  one.add(3);
  one.close();
  const two = aSession(browser);
  lrs.faults = down(1000);
  expect(await within(two.outbox.adopt())).toBe(3);
  two.fire('pagehide');
  await minutes(0.1);
  two.fire('pageshow', { persisted: true });
  await minutes(16);
  expect(two.outbox.waiting).toBe(3);
});
