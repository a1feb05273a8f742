import { expect, test, vi } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { FakeLrs } from './a-lrs.ts';
import { aStatement } from './a-statement.ts';
import { aSession, keptIn, minutes, onAFakeClock, within } from './an-outbox.ts';

onAFakeClock();
const down = (count: number): 503[] => Array.from({ length: count }, () => 503);

test('one alone waits for company, five or an urgent one do not', async () => {
  const lrs = new FakeLrs();
  const session = aSession(aBrowser(lrs));
  session.add(1);
  await vi.advanceTimersByTimeAsync(4000);
  expect(lrs.requests).toHaveLength(0);
  session.add(4);
  await vi.advanceTimersByTimeAsync(100);
  session.add(2);
  session.outbox.add(aStatement(8), { urgent: true });
  await vi.advanceTimersByTimeAsync(100);
  session.add(1);
  await minutes(1);
  expect(lrs.requests.map(({ ids }) => ids.length)).toEqual([5, 3, 1]);
});

test('an LRS that was down for days gets thousands in batches, oldest first', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const added = [];
  for (let day = 0; day < 4; day += 1) {
    lrs.faults = down(10_000);
    const session = aSession(browser);
    added.push(...session.add(600));
    await minutes(60);
    session.close();
    vi.setSystemTime(Date.now() + 86_400_000);
  }
  lrs.faults = [];
  lrs.requests.length = 0;
  const last = aSession(browser);
  expect(await within(last.outbox.adopt())).toBe(2400);
  expect(await within(last.outbox.flush())).toBe(true);
  expect([...lrs.statements.values()]).toEqual(added);
  expect(lrs.requests.length).toBeLessThan(60);
});

test('a statement larger than a batch may be goes alone, without keepalive', async () => {
  const lrs = new FakeLrs();
  const session = aSession(aBrowser(lrs));
  session.add(1);
  session.add(1, 50_000);
  session.add(1);
  await minutes(1);
  expect(lrs.requests.map(({ ids, keepalive }) => [ids.length, keepalive])).toEqual([
    [1, true],
    [1, false],
    [1, true],
  ]);
});

test('a page that is hidden sends what waits with keepalive, at most 60 KiB, its own first, and nothing twice', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const one = aSession(browser);
  one.add(10, 1000);
  one.close();
  const two = aSession(browser);
  lrs.faults = ['none'];
  await within(two.outbox.adopt(), 10);
  // The older ten are on their way, in a request too large for keepalive.
  const own = two.add(15, 1500);
  two.outbox.hidden();
  two.outbox.hidden();
  two.outbox.end();
  const [older, ...rushed] = lrs.requests;
  expect(older!.keepalive).toBe(false);
  expect(rushed.every(({ keepalive }) => keepalive)).toBe(true);
  expect(rushed.reduce((sum, { body }) => sum + new TextEncoder().encode(body).length, 0)).toBeLessThanOrEqual(
    60 * 1024,
  );
  const ids = rushed.reduce<string[]>((all, each) => [...all, ...each.ids], []);
  expect(ids).toEqual(own.slice(0, ids.length).map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(10);
  await minutes(1);
  expect(lrs.statements.size).toBe(25);
  expect(lrs.requests.flatMap((each) => each.ids)).toHaveLength(25);
});

test('online again or seen again: what failed is tried at once', async () => {
  for (const event of ['online', 'visible'] as const) {
    const lrs = new FakeLrs();
    const session = aSession(aBrowser(lrs));
    lrs.faults = down(1000);
    session.add(1);
    await minutes(2);
    const before = lrs.requests.length;
    if (event === 'online') session.fire('online');
    else session.visible(true);
    await vi.advanceTimersByTimeAsync(10);
    expect(lrs.requests.length).toBe(before + 1);
  }
});

test('`end` leaves at once what waits, and the answer is heard while the page stays', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const session = aSession(browser);
  session.add(2);
  session.outbox.add(aStatement(9), { urgent: true });
  session.outbox.end();
  expect(lrs.requests.map(({ ids, keepalive }) => [ids.length, keepalive])).toEqual([[3, true]]);
  expect(await within(session.outbox.flush())).toBe(true);
  expect(keptIn(browser)).toEqual([]);
  expect(lrs.requests).toHaveLength(1);
});

test('a page that is hidden and stays goes on with what the answer asks for', async () => {
  const lrs = new FakeLrs();
  const session = aSession(aBrowser(lrs));
  lrs.faults = [409];
  session.add(3);
  session.outbox.hidden();
  await vi.advanceTimersByTimeAsync(1000);
  expect(lrs.requests.map(({ ids }) => ids.length)).toEqual([3, 1, 1, 1]);
  expect(session.outbox.waiting).toBe(0);
});
