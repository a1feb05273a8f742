import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspectCourse } from '../../../src/cli/inspect-course.ts';
import type { Lesson } from '../../../src/model/course.ts';
import { interactionsOf } from '../../../src/model/interactions-of.ts';
import { openStory, type OpenStory, type Standing } from '../../../src/model/scenario/replay.ts';
import type { Story } from '../../../src/model/scenario/story.ts';
import { render } from '../../../src/render/render.ts';
import budget from '../../../build-scripts/size-budget.json' with { type: 'json' };

type PlainStory = Story<unknown, unknown>;

/** « Cap Sobre » from its text, as told for tests and as told in the course. */
interface Told {
  readonly story: PlainStory;
  readonly game: OpenStory<unknown, unknown>;
  /** Bytes of the compiled lesson that tells it, compressed. */
  readonly partBytes: number;
}

const folders = { 'for tests': 'test/fixtures/cap', 'in the course': 'courses/numeco/serious-game' };
type Teller = keyof typeof folders;

const storyIn = ({ pages }: Lesson): PlainStory | undefined =>
  pages.flatMap(({ blocks }) => interactionsOf(blocks)).find(({ question }) => question.id === 'cap-sobre')?.story;

async function tell(folder: string): Promise<Told> {
  const [reading] = await inspectCourse(folder);
  const lesson = reading!.course!.lessons.find((each) => storyIn(each) !== undefined)!;
  const story = storyIn(lesson)!;
  const { files } = render(reading!.course!, { lms: 'moodle', texts: {}, inks: {} });
  const part = files.find(({ path }) => path === `parts/${lesson.id}.js`)!;
  return { story, game: openStory(story), partBytes: gzipSync(part.content, { level: 9 }).length };
}

let told: Readonly<Record<Teller, Told>>;

beforeAll(async () => {
  const [plain, real] = await Promise.all(Object.values(folders).map(tell));
  told = { 'for tests': plain!, 'in the course': real! };
}, 60_000);

const nobody = 'e';
type Pick = (standing: Standing<unknown, unknown>) => string;

/** Plays to the end: a role, then what is picked; scenes without a decision are read and left. */
function played({ game }: Told, role: string, pick: Pick): Standing<unknown, unknown> {
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

/** What a game rests on: what moves numbers and sets flags, under which condition, and how it ends. Words and roles are left out. */
function balanceOf({ variables, scenes, endings, score }: PlainStory) {
  const isRole = (id: string): boolean => id === 'role';
  const deciding = scenes.filter(({ id, choices }) => choices.length > 0 && !isRole(id));
  return {
    variables,
    score,
    scenes: deciding.map(({ id, when, choices }) => ({
      id,
      when,
      choices: choices.map(({ id: choice, effects, advised: isAdvised }) => ({ id: choice, effects, isAdvised })),
    })),
    endings: endings.map(({ id, title, when, atOnce, score: own }) => ({ id, title, when, atOnce, own })),
  };
}

describe.each(Object.keys(folders) as Teller[])('« Cap Sobre » %s', (teller) => {
  // Its balance is the specification, and these paths were worked out by hand.
  test.each([
    ['all that is advised', nobody, advised, '48 24 100 100 f7 90'],
    ['all that is advised, as a buyer', 'b', advised, '48 32 100 100 f7 92'],
    ['all that is advised, as an architect', 'd', advised, '45 24 100 100 f7 90'],
    ['always a, which ends in N10', nobody, always('a'), '103 -8 78 32 f0a 0'],
    ['always b', nobody, always('b'), '98 7 8 35 f2 10'],
    ['always c', nobody, always('c'), '83 48 29 28 f1 33'],
    ['a mixed way', nobody, mixed, '54 54 53 54 f6 73'],
  ] as const)('%s', (_, role, pick, came) => {
    const { values, ending, score } = played(told[teller], role, pick);
    expect([...Object.values(values), ending?.id, score].join(' ')).toBe(came);
  });

  test('stops where the money is gone', () => {
    const { steps } = played(told[teller], nobody, always('a'));
    const decided = steps.filter(({ choice }) => choice).map(({ scene }) => scene.id);
    expect(decided.at(-1)).toBe('n10');
    expect(decided).toContain('n06x');
  });

  test('replays from what is kept of it, a character a scene', () => {
    const standing = played(told[teller], nobody, mixed);
    expect(standing.choices.replaceAll('.', '')).toBe('ebcccbcacccbacca');
    expect(told[teller].game.replay(standing.choices)).toEqual(standing);
  });

  test(`comes in a part of at most ${budget.part} bytes`, () => {
    expect(told[teller].partBytes).toBeGreaterThan(3000);
    expect(told[teller].partBytes).toBeLessThanOrEqual(budget.part);
  });
});

test('« Cap Sobre » in the course has the balance of the one for tests, choice by choice', () => {
  expect(balanceOf(told['in the course'].story)).toEqual(balanceOf(told['for tests'].story));
});

test('in the course each role has helps of its own, and who has none gets none', () => {
  const { story, game } = told['in the course'];
  const lent = (role: string): readonly string[] => {
    const standings = [game.choose(game.start(), role)];
    for (let at = standings[0]!; !at.isOver; standings.push(at)) {
      at = game.choose(at, at.available.length > 0 ? advised(at) : '.');
    }
    return standings.filter(({ help }) => help === 'open').map(({ scene }) => scene!.id);
  };
  expect(story.helps).toBe(1);
  expect(['a', 'b', 'c', 'd', nobody].map(lent)).toEqual([
    ['n01', 'n10'],
    ['n03', 'n11', 'n15'],
    ['n05', 'n09'],
    ['n04', 'n08'],
    [],
  ]);
});

test.each([
  ['all that is advised', advised, 'n12r n12s n15m'],
  ['always a', always('a'), 'n10d'],
  ['always b', always('b'), 'n04e n12i n14r n15m'],
  ['always c', always('c'), 'n01r n12s n15p'],
] as const)('in the course what was decided comes back later, in scenes that move no number: %s', (_, pick, echoes) => {
  const { steps } = played(told['in the course'], nobody, pick);
  const heard = steps.filter(({ scene, choice }) => scene.when !== undefined && !choice);
  expect(heard.map(({ scene }) => scene.id).join(' ')).toBe(echoes);
  expect(heard.flatMap(({ changes }) => changes)).toEqual([]);
});
