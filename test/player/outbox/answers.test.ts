import { expect, test, vi } from 'vitest';
import type { SaveStatus } from '../../../player/tracker/tracker.ts';
import { aBrowser } from './a-browser.ts';
import { FakeLrs, type Fault } from './a-lrs.ts';
import { aSession, onAFakeClock, within } from './an-outbox.ts';

const said = onAFakeClock();

/** What is done with three statements after answers to their first requests: sizes of the requests within a second, and after an hour. */
const table: readonly (readonly [Fault[], number[], number[], SaveStatus])[] = [
  [[], [3], [3], 'saved'],
  [[204], [3], [3], 'saved'],
  [['page'], [3], [3, 3], 'failed'],
  [['turned'], [3], [3, 3], 'failed'],
  // Small requests are tried with `keepalive`, then without.
  [['offline', 'offline'], [3, 3], [3, 3, 3], 'failed'],
  [['offline'], [3, 3], [3, 3], 'saved'],
  [[301], [3], [3, 3], 'failed'],
  [[404], [3], [3, 3], 'failed'],
  [[408], [3], [3, 3], 'failed'],
  [[429], [3], [3, 3], 'failed'],
  [[500], [3], [3, 3], 'failed'],
  [[503, 503], [3], [3, 3, 2, 1], 'failed'],
  [['hangs'], [3], [3, 3], 'saving'],
  [[409, 409, 409, 409], [3, 1, 1, 1], [3, 1, 1, 1], 'saved'],
  [[400], [3, 2, 1], [3, 2, 1], 'saved'],
  [[413], [3, 2, 1], [3, 2, 1], 'saved'],
  [[422, 422], [3, 2, 1, 1, 1], [3, 2, 1, 1, 1], 'saved'],
  [[401], [3], [3, 3], 'failed'],
];

test.each(table)('after %j requests of %j, later of %j, and it is `%s`', async (faults, soon, late, status) => {
  const lrs = new FakeLrs();
  lrs.faults = [...faults];
  const session = aSession(aBrowser(lrs));
  session.add(3);
  void session.outbox.flush();
  await vi.advanceTimersByTimeAsync(1000);
  const sizes = (): number[] => lrs.requests.map(({ ids }) => ids.length);
  expect(sizes()).toEqual(soon);
  expect(session.statuses.pop()).toBe(status);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sizes()).toEqual(late);
  expect(session.outbox.waiting).toBe(0);
});

test('one statement that the LRS refuses holds up no other, is set aside and said once', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const session = aSession(browser);
  const added = session.add(50);
  const bad = added[17]!;
  lrs.refuses = ({ id }) => (id === bad.id ? 400 : undefined);
  expect(await within(session.outbox.flush())).toBe(true);
  expect([...lrs.statements.keys()]).toEqual(added.map(({ id }) => id).filter((id) => id !== bad.id));
  expect(lrs.requests.length).toBeLessThan(15);
  const [aside = ''] = browser.storage.named('parcours:refused:');
  expect(JSON.parse(browser.storage.getItem(aside)!)).toEqual({
    status: 400,
    answer: 'A statement is not as it should be.',
    statement: JSON.stringify(bad),
  });
  expect(said).toEqual([
    `xAPI: the LRS refuses statement ${bad.id} (${bad.verb.id}) with 400, it is set aside in this browser. A statement is not as it should be.`,
  ]);
});

test('of refused statements the newest 20 are kept', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const session = aSession(browser);
  const added = session.add(25);
  lrs.refuses = () => 400;
  await within(session.outbox.flush());
  const kept = browser.storage.named('parcours:refused:').map((key) => browser.storage.getItem(key)!);
  expect(kept.map((text) => (JSON.parse(text) as { statement: string }).statement)).toEqual(
    added.slice(5).map((each) => JSON.stringify(each)),
  );
});

test.each([401, 403])('%i: a fresh token is asked for once, then the batch goes again', async (status) => {
  const lrs = new FakeLrs();
  const tokens = ['Bearer fresh'];
  const session = aSession(aBrowser(lrs), {
    renew: () => {
      session.client.access = { ...session.client.access, authorization: tokens.shift()! };
      return Promise.resolve(true);
    },
  });
  lrs.faults = [status];
  session.add(2);
  expect(await within(session.outbox.flush())).toBe(true);
  expect(lrs.requests.map(({ headers }) => headers['Authorization'])).toEqual(['Bearer t', 'Bearer fresh']);
});

test.each([
  () => Promise.resolve(true),
  () => Promise.resolve(false),
  () => Promise.reject(new Error('No.')),
  () => new Promise<boolean>(() => {}),
])('401 again and again waits longer and longer, whatever %s of a fresh token brings', async (renew) => {
  const lrs = new FakeLrs();
  const asked = vi.fn(renew);
  const session = aSession(aBrowser(lrs), { renew: asked });
  lrs.faults = Array.from({ length: 1000 }, () => 401);
  session.add(2);
  void session.outbox.flush();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(asked.mock.calls.length).toBeGreaterThan(5);
  expect(asked.mock.calls.length).toBeLessThan(30);
  expect(lrs.requests.length).toBeLessThan(60);
  expect(session.outbox.waiting).toBe(2);
  lrs.faults = [];
  await vi.advanceTimersByTimeAsync(600_000);
  expect(session.outbox.waiting).toBe(0);
});

test('403 for statements of another learner holds up no other once others get through', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const session = aSession(browser, { renew: () => Promise.resolve(true), random: Math.random });
  const added = session.add(9);
  const foreign = added.filter((_each, i) => i === 0 || i === 4 || i === 8).map(({ id }) => id);
  lrs.refuses = ({ id }) => (foreign.indexOf(id) < 0 ? undefined : 403);
  void session.outbox.flush();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(lrs.statements.size).toBe(6);
  session.add(1);
  expect(await within(session.outbox.flush())).toBe(true);
  expect(lrs.statements.size).toBe(7);
  expect(browser.storage.named('parcours:refused:')).toHaveLength(3);
});

test('403 for everything sets nothing aside', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const session = aSession(browser);
  lrs.refuses = () => 403;
  session.add(9);
  void session.outbox.flush();
  await vi.advanceTimersByTimeAsync(7_200_000);
  expect(session.outbox.waiting).toBe(9);
  expect(browser.storage.named('parcours:refused:')).toEqual([]);
  expect(lrs.requests.length).toBeLessThan(120);
});

test('a statement over which the LRS stumbles with 500 lets the others pass, and stays', async () => {
  const lrs = new FakeLrs();
  const session = aSession(aBrowser(lrs));
  const [first] = session.add(8);
  lrs.refuses = ({ id }) => (id === first!.id ? 500 : undefined);
  void session.outbox.flush();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(lrs.statements.size).toBe(7);
  expect(session.outbox.waiting).toBe(1);
});

test.each([
  ['120', 120_000],
  ['Mon, 02 Mar 2026 08:02:00 GMT', 120_000],
  ['999999999', 3_600_000],
])('Retry-After: %s is obeyed, also by pages that are shown, hidden or online again', async (value, milliseconds) => {
  const lrs = new FakeLrs();
  Object.assign(lrs, { faults: [429], headers: { 'Retry-After': value } });
  const session = aSession(aBrowser(lrs));
  session.add(1);
  void session.outbox.flush();
  await vi.advanceTimersByTimeAsync(milliseconds - 20_000);
  session.visible(false);
  session.outbox.hidden();
  session.visible(true);
  session.fire('online');
  session.add(6);
  expect(await within(session.outbox.flush())).toBe(false);
  expect(lrs.requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(14_000);
  expect(session.outbox.waiting).toBe(0);
});

test('a date to wait for is read by the clock of the server', async () => {
  const lrs = new FakeLrs();
  const headers = { 'Retry-After': 'Fri, 01 Jan 2027 00:01:00 GMT', Date: 'Fri, 01 Jan 2027 00:00:00 GMT' };
  Object.assign(lrs, { faults: [503], headers });
  const session = aSession(aBrowser(lrs));
  session.add(1);
  void session.outbox.flush();
  await vi.advanceTimersByTimeAsync(63_000);
  expect(session.outbox.waiting).toBe(0);
});
