import { expect, test, vi } from 'vitest';
import { LrsClient } from '../../../player/outbox/client.ts';
import { Outbox } from '../../../player/outbox/outbox.ts';
import { aBrowser, aTab } from './a-browser.ts';
import { FakeLrs } from './a-lrs.ts';
import { aStatement } from './a-statement.ts';
import { aSession, keptIn, minutes, onAFakeClock, within } from './an-outbox.ts';

onAFakeClock();

test('a statement is in the browser before it is sent, and out of it once the LRS has it', async () => {
  const browser = aBrowser(new FakeLrs());
  const session = aSession(browser);
  const [added] = session.add(1);
  expect(keptIn(browser).map((key) => browser.storage.getItem(key))).toEqual([JSON.stringify(added)]);
  expect(added!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  await minutes(1);
  expect(keptIn(browser)).toEqual([]);
  expect(session.statuses).toEqual(['saving', 'saved']);
});

test('an id that a statement has is kept', () => {
  const { outbox } = aSession(aBrowser(new FakeLrs()));
  const id = '0c7ac8e2-8a7c-4b5a-9a0e-111111111111';
  expect(outbox.add({ ...aStatement(1), id, timestamp: '2026-01-01T00:00:00Z' })).toEqual({
    ...aStatement(1),
    id,
    timestamp: '2026-01-01T00:00:00Z',
  });
});

test('a browser that keeps nothing: statements are sent all the same, and what fails is told as unsafe', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  browser.storage.isRefused = true;
  lrs.faults = [503];
  const session = aSession(browser);
  session.add(7);
  expect(await within(session.outbox.adopt())).toBe(0);
  await minutes(1);
  expect(lrs.statements.size).toBe(7);
  expect(session.statuses).toEqual(['saving', 'none', 'saved']);
});

test('a full browser: what finds no room waits in memory, and moves in when there is some', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs, { quota: 12_000 });
  lrs.faults = [503, 503, 'none', 503];
  const session = aSession(browser);
  session.add(40);
  expect(keptIn(browser).length).toBeLessThan(30);
  await vi.advanceTimersByTimeAsync(100);
  expect(session.statuses).toEqual(['saving', 'none']);
  browser.storage.quota = 5_000_000;
  await minutes(1);
  expect(session.statuses).toEqual(['saving', 'none', 'saving', 'failed', 'saved']);
  expect(lrs.statements.size).toBe(40);
  expect(keptIn(browser)).toEqual([]);
});

test('outboxes leave room to the other packages of an LMS', () => {
  const browser = aBrowser(new FakeLrs());
  for (const count of [20, 25]) {
    const session = aSession(browser);
    session.add(count, 100_000);
    expect(session.outbox.waiting).toBe(count);
  }
  browser.storage.setItem('another', 'x'.repeat(1_400_000));
});

test('two outboxes in one page, an LMS that gives nothing but fetch and timers: statements are sent', async () => {
  const lrs = new FakeLrs();
  const browser = aBrowser(lrs);
  const { window } = aTab(browser);
  const client = new LrsClient(window, { endpoint: 'https://lrs.example/xapi/' });
  const boxes = ['a', 'b'].map((destination) => new Outbox({ window, destination, client }));
  for (const outbox of boxes) outbox.add(aStatement(1));
  await minutes(1);
  expect(lrs.statements.size).toBe(2);
});
