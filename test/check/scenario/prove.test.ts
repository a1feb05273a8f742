import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Effort, quick } from '../../../src/check/scenario/proof/effort.ts';
import { choicesOf, type Play, playInWords } from '../../../src/check/scenario/proof/play.ts';
import { randomPlays } from '../../../src/check/scenario/proof/plays.ts';
import { type Proof, prove } from '../../../src/check/scenario/proof/prove.ts';
import type { Finding } from '../../../src/check/scenario/proof/seek.ts';
import { openStory } from '../../../src/model/scenario/replay.ts';
import type { Story } from '../../../src/model/scenario/story.ts';
import { aStory } from './a-story.ts';
import { bestPlay, capSobre } from './cap-sobre.ts';
import { everyPlay } from './every-play.ts';
import { randomStory } from './random-story.ts';

/** Stories tried: all of them where time is no matter, a third beside an author’s work. */
const runs = (all: number): number => (process.env['CI'] ? all : Math.ceil(all / 3));

/** So little that nothing is ever looked at whole. */
const hasty: Effort = { states: 1, each: 300, all: 5000, turns: 100 };

const small = fc
  .record({
    seed: fc.nat(1_000_000),
    scenes: fc.integer({ min: 1, max: 7 }),
    variables: fc.integer({ min: 1, max: 2 }),
    flags: fc.integer({ min: 1, max: 3 }),
    loops: fc.constantFrom(0, 0, 0.15),
  })
  .map(({ seed, ...size }) => randomStory(seed, { ...size, choices: 2, conditions: 0.4 }));

describe.each([
  ['looking at every state', quick],
  ['looking at few', hasty],
])('%s', (_, effort) => {
  test('what is proved is what every play does', () => {
    fc.assert(
      fc.property(small, (story) => {
        const all = everyPlay(story);
        fc.pre(all !== undefined);
        const proof = prove(story, { effort });
        const claims: readonly (readonly [Finding, boolean])[] = [
          ...proof.places.map((finding, place) => [finding, all.places.has(place)] as const),
          ...proof.stuck.map((finding, place) => [finding, all.stuck.has(place)] as const),
          ...proof.takes.flatMap((takes, place) =>
            takes.map((finding, nth) => [finding, all.takes.has(`${place}.${'abcdefgh'[nth]}`)] as const),
          ),
        ];
        for (const [{ is }, isSo] of claims) if (is !== 'open') expect(is).toBe(isSo ? 'seen' : 'never');
        if (proof.score.isExact && proof.isExact) {
          expect([proof.score.best?.score, proof.score.worst?.score]).toEqual([all.best, all.worst]);
        }
      }),
      { numRuns: runs(60), seed: 4 },
    );
  });

  test('every play that is shown replays to what it is shown for', () => {
    fc.assert(
      fc.property(small, (story) => expectShown(prove(story, { effort }), story)),
      { numRuns: runs(25), seed: 5 },
    );
  });
});

test('a play at random never comes to what is said to be impossible', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (seed) => {
      const story = randomStory(seed, { scenes: 25, choices: 3, variables: 3, flags: 6, conditions: 0.4, loops: 0.05 });
      const proof = prove(story, { effort: hasty });
      for (const { stops } of randomPlays(proof.tale, 5000)) {
        for (const { place } of stops) expect(proof.places[place]?.is).not.toBe('never');
      }
    }),
    { numRuns: runs(5), seed: 6 },
  );
});

test('the same story gives the same proof', () => {
  const plays = (proof: Proof) => [
    ...proof.places,
    ...proof.takes.flat(),
    ...proof.edges.map(({ finding }) => finding),
  ];
  const size = { scenes: 60, choices: 3, variables: 4, flags: 10, conditions: 0.3 };
  const [first, second] = [1, 1].map((seed) => prove(randomStory(seed, size)));
  expect(plays(first!)).toEqual(plays(second!));
});

test('shares of endings are exact where all states were looked at', () => {
  const story = aStory({
    marks: ['lid'],
    scenes: [
      { id: 'pan', choices: { a: 'lid', b: '', c: '', d: '' } },
      { id: 'smoke', when: 'not lid', choices: { a: { goto: 'roof' }, b: '' } },
    ],
    endings: [{ id: 'out', when: 'lid' }, { id: 'roof' }],
  });
  expect(prove(story).shares).toEqual({ isExact: true, plays: 0, byEnding: [0.25, 0.75] });
});

describe('Cap Sobre', () => {
  const proof = prove(capSobre(), { mastery: 0.6 });

  test('each of its nine endings has a play, the one that two in ten thousand reach as well', () => {
    expect(proof.places.map(({ is }) => is)).toEqual(proof.places.map(() => 'seen'));
    expectShown(proof, capSobre());
  });

  test('none of its choices is idle, none of its scenes is a dead end, and it can be won', () => {
    expect(proof.takes.flat().every(({ is }) => is === 'seen')).toBe(true);
    expect([...proof.stuck, ...proof.endless].every(({ is }) => is === 'never')).toBe(true);
    expect(proof.score.won?.is).toBe('seen');
  });

  test.each([
    ['', bestPlay, 'f7', 90],
    ['b', bestPlay, 'f7', 92],
    ['d', bestPlay, 'f7', 90],
    ['', 'aaaaaaaaaaaaaaaaa', 'f0a', 0],
    ['', 'bbbbbbbbbbbbbbbbb', 'f2', 10],
    ['', 'ccccccccccccccccc', 'f1', 33],
    ['', 'bcccbcacccbacca', 'f6', 73],
  ])('with the role "%s", the play %s ends at %s with %i', (role, choices, ending, score) => {
    const game = openStory(capSobre({ withRoles: role !== '' }));
    const play = role + choices;
    // As far as it goes: where a game ends at once, what is left of the play is not played.
    const end = [...play].reduce(
      (standing, id) => (standing.isOver ? standing : game.choose(standing, id)),
      game.start(),
    );
    expect([end.ending?.id, end.score]).toEqual([ending, score]);
  });

  test('a long play is shortened in the writer’s words', () => {
    const phare = proof.places[proof.tale.story.scenes.length + 4];
    const words = phare?.is === 'seen' ? playInWords(proof.tale.story, phare.play) : '';
    expect(words).toMatch(/^La commande → b, .*, … 7 more …, .*Le bilan public → a$/);
  });
});

/** Replays each play with the engine, as the player does. */
function expectShown({ tale, places, takes, stuck }: Proof, story: Story<string, string>): void {
  const game = openStory(story);
  const standAt = (play: Play) => game.replay(choicesOf(tale, play)).state.place;
  places.forEach((finding, place) => {
    if (finding.is === 'seen') expect(standAt(finding.play)).toBe(place);
  });
  stuck.forEach((finding, place) => {
    if (finding.is === 'seen') expect(standAt(finding.play)).toBe(place);
  });
  takes.flat().forEach((finding) => {
    if (finding.is !== 'seen') return;
    const steps = game.replay(choicesOf(tale, finding.play)).steps;
    expect(steps.length).toBe(finding.play.length);
    expect(steps.at(-1)?.scene.id).toBe(story.scenes[finding.play.at(-1)!.place]!.id);
  });
}
