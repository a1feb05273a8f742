import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Countdown, type Moment, warning } from '../../../player/clock/countdown.ts';

const minutes = (n: number): number => n * 60;

/** What is told, second by second, with the seconds left at each. */
function told(countdown: Countdown, from: number, to: number): [Moment, number][] {
  const all: [Moment, number][] = [];
  for (let now = from; now <= to; now++) {
    const moment = countdown.tick(now);
    if (moment) all.push([moment, countdown.left(now)]);
  }
  return all;
}

test('half, five minutes, the warning, one minute and the end are told, each once', () => {
  expect(told(new Countdown(minutes(20), 0), 0, minutes(20))).toEqual([
    ['say', 600],
    ['say', 300],
    ['warn', 120],
    ['say', 60],
    ['over', 0],
  ]);
});

test('of a short time, half and five minutes are not told beside the warning', () => {
  expect(told(new Countdown(minutes(5), 0), 0, minutes(5)).map(([moment]) => moment)).toEqual(['warn', 'say', 'over']);
});

test('more time can be added as often as one likes, and is warned of again', () => {
  const countdown = new Countdown(minutes(5), 0);
  let now = 0;
  for (let times = 0; times < 12; times++) {
    while (countdown.tick(now) !== 'warn') now++;
    countdown.add(minutes(5), now);
    expect(countdown.left(now)).toBe(warning + minutes(5));
  }
});

test('who comes back after the end is warned first, and has two minutes', () => {
  const countdown = new Countdown(minutes(20), minutes(90));
  expect(told(countdown, minutes(90), minutes(92))).toEqual([
    ['warn', 120],
    ['say', 60],
    ['over', 0],
  ]);
});

test('a machine that slept, even behind the warning, wakes to a warning', () => {
  const countdown = new Countdown(minutes(20), 0);
  expect(told(countdown, 0, minutes(19)).at(-1)?.[0]).toBe('say');
  expect(told(countdown, minutes(300), minutes(300))).toEqual([['warn', 120]]);
});

test('a clock that is put back gives no time', () => {
  const countdown = new Countdown(minutes(20), 0);
  countdown.tick(minutes(4));
  countdown.tick(minutes(1));
  expect(countdown.left(minutes(1))).toBe(minutes(16));
});

test('however the clock runs, time is over only when the warning has stood for two minutes', () => {
  const steps = fc.array(fc.oneof({ weight: 20, arbitrary: fc.constant(1) }, fc.integer({ min: -4000, max: 9000 })), {
    minLength: 200,
    maxLength: 600,
  });
  fc.assert(
    fc.property(fc.integer({ min: -9000, max: 600 }), steps, (end, all) => {
      const countdown = new Countdown(end, 0);
      let now = 0;
      let stood = -1;
      for (const step of all) {
        now += step;
        if (stood >= 0) stood += Math.max(0, step);
        const moment = countdown.tick(now);
        if (moment === 'warn') stood = 0;
        if (moment !== 'over') continue;
        expect(stood).toBeGreaterThanOrEqual(warning);
        return;
      }
    }),
  );
});
