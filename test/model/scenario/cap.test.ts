import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspectCourse } from '../../../src/cli/inspect-course.ts';
import { interactionsOf } from '../../../src/model/interactions-of.ts';
import { openStory, type OpenStory, type Standing } from '../../../src/model/scenario/replay.ts';
import { render } from '../../../src/render/render.ts';

/** « Cap Sobre » from its text: its balance is the specification, and these paths were worked out by hand. */
let game: OpenStory<unknown, unknown>;
let partBytes = 0;

beforeAll(async () => {
  const [reading] = await inspectCourse('test/fixtures/cap');
  const course = reading!.course!;
  expect(reading!.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [asked] = interactionsOf(course.lessons[0]!.pages[0]!.blocks);
  game = openStory(asked!.story!);
  const { files } = render(course, { lms: 'moodle', texts: {}, inks: {} });
  partBytes = gzipSync(files.find(({ path }) => path === 'parts/jeu.js')!.content).length;
});

const nobody = 'e';
type Pick = (standing: Standing<unknown, unknown>) => string;

/** Plays to the end: a role, then what is picked; scenes without a decision are read and left. */
function played(role: string, pick: Pick): Standing<unknown, unknown> {
  let standing = game.choose(game.start(), role);
  while (!standing.isOver) standing = game.choose(standing, standing.available.length > 0 ? pick(standing) : '.');
  return standing;
}

const advised: Pick = ({ available }) => available.find((choice) => choice.advised)!.id;
const always =
  (id: string): Pick =>
  () =>
    id;
const mixed: Pick = ({ scene }) =>
  /** N01b N02c N03c N04c N05b N06c N07a N08c N09c N10c N11b N12a N13c N14c N15a */
  'bcccbcacccbacca'.charAt(Number(scene!.id.slice(1)) - 1);

describe('« Cap Sobre »', () => {
  test.each([
    ['all that is advised', nobody, advised, '48 24 100 100 f7 90'],
    ['all that is advised, as a buyer', 'b', advised, '48 32 100 100 f7 92'],
    ['all that is advised, as an architect', 'd', advised, '45 24 100 100 f7 90'],
    ['always a, which ends in N10', nobody, always('a'), '103 -8 78 32 f0a 0'],
    ['always b', nobody, always('b'), '98 7 8 35 f2 10'],
    ['always c', nobody, always('c'), '83 48 29 28 f1 33'],
    ['a mixed way', nobody, mixed, '54 54 53 54 f6 73'],
  ] as const)('%s', (_, role, pick, came) => {
    const { values, ending, score } = played(role, pick);
    expect([...Object.values(values), ending?.id, score].join(' ')).toBe(came);
  });

  test('stops where the money is gone', () => {
    const { steps } = played(nobody, always('a'));
    expect(steps.at(-1)?.scene.id).toBe('n10');
    expect(steps.map(({ scene }) => scene.id)).toContain('n06x');
  });

  test('is kept in fewer characters than its scenes have, and replays to the same', () => {
    const standing = played(nobody, mixed);
    expect(standing.choices).toBe('ebcc.cbc.acccb.acca.');
    expect(game.replay(standing.choices)).toEqual(standing);
  });

  test('comes in a part of at most 15 kB', () => {
    expect(partBytes).toBeGreaterThan(3000);
    expect(partBytes).toBeLessThan(15_000);
  });
});
