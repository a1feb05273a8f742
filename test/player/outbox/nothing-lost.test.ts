import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { SentStatement } from '../../../player/outbox/outbox.ts';
import { aBrowser } from './a-browser.ts';
import { aFault, aStep, History } from './a-history.ts';
import { FakeLrs } from './a-lrs.ts';
import { keptIn, onAFakeClock } from './an-outbox.ts';

onAFakeClock();

/** Few where every change is tried; `OUTBOX_RUNS=5000` looks further. */
const runs = Number(process.env['OUTBOX_RUNS'] ?? 150);

const aPlan = fc.record({
  steps: fc.array(aStep, { maxLength: 14 }),
  faults: fc.array(aFault, { maxLength: 25 }),
  hasLocks: fc.boolean(),
  isStrict: fc.boolean(),
  retryAfter: fc.constantFrom('', '0', '90', 'Mon, 02 Mar 2026 08:10:00 GMT', 'soon'),
  canRenew: fc.boolean(),
  mostBytes: fc.constantFrom(Infinity, 9000),
});

const byId = (a: SentStatement, b: SentStatement): number => (a.id < b.id ? -1 : 1);

test(
  'whatever happens to requests, pages and tabs: once the LRS works, it has every statement once, untouched and in order',
  async () => {
    const property = fc.asyncProperty(aPlan, async ({ steps, faults, hasLocks, retryAfter, canRenew, ...lrsWays }) => {
      vi.setSystemTime(Date.parse('2026-03-02T08:00:00Z'));
      const lrs = Object.assign(new FakeLrs(), { ...lrsWays, faults: [...faults] });
      if (retryAfter) lrs.headers = { 'Retry-After': retryAfter };
      const browser = aBrowser(lrs, { hasLocks });
      const history = new History(browser, canRenew);
      for (const step of steps) await history.go(step);
      history.crashAll();
      lrs.faults = [];
      const last = history.open();
      // A box without locks is a crashed tab's once it gave no sign for ten minutes; the longest wait asked for is ten minutes too.
      await vi.advanceTimersByTimeAsync(3_600_000);

      expect([...lrs.statements.values()].sort(byId)).toEqual([...history.added].sort(byId));
      expect([last.outbox.waiting, last.statuses.pop()]).toEqual([0, 'saved']);
      expect([...keptIn(browser), ...browser.storage.named('parcours:refused:')]).toEqual([]);
      // Where a clock jumped, times say nothing about what was before what.
      const isSteady = steps.every((step) => step.do !== 'set the clock');
      for (const batch of isSteady ? lrs.stored : []) {
        const times = batch.map((id) => lrs.statements.get(id)!.timestamp);
        expect(times).toEqual([...times].sort());
      }
      for (const { body, ids } of lrs.requests) {
        expect(ids.length).toBeLessThanOrEqual(50);
        if (ids.length > 1) expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(60 * 1024);
      }
      history.crashAll();
    });
    await fc.assert(property, { numRuns: runs });
  },
  200 * runs,
);
