import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secondsIn, Watching } from '../../../player/video/watching.ts';

/** Plays stretches one after the other. */
function play(watching: Watching, ...stretches: readonly (readonly [number, number])[]): Watching {
  for (const [from, to] of stretches) {
    watching.from(from);
    watching.to(to);
  }
  return watching;
}

describe('what was seen of a video', () => {
  test('stretches, in the order in which they were played', () => {
    expect(play(new Watching(100, ''), [0, 12.34], [40, 50], [10, 20]).played).toEqual([
      [0, 12.3],
      [40, 50],
      [10, 20],
    ]);
  });

  test('the place is where it stands, with up to where all was seen when that is elsewhere', () => {
    expect(play(new Watching(100, ''), [0, 51]).placeAt(51)).toBe('1f');
    expect(play(new Watching(100, ''), [0, 51]).placeAt(26)).toBe('q-1f');
    expect(play(new Watching(100, ''), [40, 51]).placeAt(51)).toBe('1f-0');
    expect(new Watching(100, '').placeAt(0)).toBe('0');
  });

  test('while it plays, all is seen up to where it stands', () => {
    const watching = new Watching(100, '');
    watching.from(0);
    expect(watching.placeAt(15.4)).toBe('f');
  });

  test('it is completed once, when 95 % were seen, in whatever order', () => {
    const watching = play(new Watching(100, ''), [50, 97]);
    expect(watching.isCompleted()).toBe(false);
    play(watching, [0, 40]);
    expect(watching.isCompleted()).toBe(false);
    play(watching, [30, 51]);
    expect(watching.isCompleted()).toBe(true);
    expect(watching.isCompleted()).toBe(false);
  });

  test('what an earlier session has seen counts, and a completion is told once over all sessions', () => {
    const first = play(new Watching(100, ''), [0, 60]);
    const second = play(new Watching(100, first.placeAt(60)), [60.4, 100]);
    expect(second.isCompleted()).toBe(true);
    const third = play(new Watching(100, second.placeAt(0)), [0, 100]);
    expect(third.isCompleted()).toBe(false);
  });

  test('leaping to the end is not seeing it', () => {
    expect(play(new Watching(100, ''), [0, 3], [97, 100]).isCompleted()).toBe(false);
  });

  test.each([
    ['', 0],
    ['1f', 51],
    ['q-1f', 26],
    ['?', 0],
  ])('the place %j is second %i', (place, second) => expect(secondsIn(place)).toBe(second));

  test('it never counts a second twice, and the place is always read as it was written', () => {
    const stretch = fc.tuple(fc.nat(100), fc.nat(100)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(stretch), fc.nat(100), (stretches, at) => {
        const watching = play(new Watching(100, ''), ...stretches);
        const seen = Array.from({ length: 100 }, (_, second) => second).filter((second) =>
          stretches.some(([from, to]) => from <= second && second < to),
        );
        const place = watching.placeAt(at);
        expect(secondsIn(place)).toBe(at);
        expect(place).toMatch(/^[0-9a-z]+(-[0-9a-z]+)?$/);
        expect(new Watching(100, place).placeAt(at)).toBe(place);
        // Places are whole seconds: a gap of one counts as none.
        if (seen.length < 93) expect(watching.isCompleted()).toBe(false);
        if (seen.length >= 95) expect(watching.isCompleted()).toBe(true);
      }),
    );
  });
});
