import { expect, test } from 'vitest';
import { blocksOf, plain, rulesOf, toldOf } from './reading.ts';

const scene = (id: string, more = 'Lundi matin.') =>
  `### Scène ${id} {#${id}}\n\n::scene{src=media/bureau.svg alt="Un bureau"}\n\n${more}\n`;
const story = (...scenes: readonly string[]) => `:::storyboard[Une histoire]{#histoire}\n${scenes.join('\n')}:::`;
const question = ':::true-false{#q answer=true}\nVrai ?\n:::\n';

test('a storyboard has scenes, each with drawing, length, narration and the questions at its end', () => {
  const [block] = blocksOf(story(scene('a', `Lundi **matin**.\n\n${question}`), scene('b')));
  expect(plain(block)).toMatchObject({
    type: 'storyboard',
    id: 'histoire',
    title: 'Une histoire',
    scenes: [
      {
        id: 'a',
        title: 'Scène a',
        src: 'media/bureau.svg',
        alt: 'Un bureau',
        seconds: 4,
        narration: [{ type: 'paragraph' }],
        questions: [{ question: { id: 'q', type: 'true-false' } }],
      },
      { id: 'b', questions: [] },
    ],
  });
});

test('its author may say how long a scene lasts; otherwise it lasts as long as its words', () => {
  const words = Array.from({ length: 50 }, () => 'mot').join(' ');
  const given = scene('a', words).replace('bureau"}', 'bureau" seconds=9}');
  const [block] = blocksOf(story(given, scene('b', words)));
  expect(block).toMatchObject({ scenes: [{ seconds: 9 }, { seconds: 20 }] });
});

test.each<[string, string, readonly string[]]>([
  ['no scene', story(), ['storyboard/no-scene']],
  ['text before the first scene', story('Il était une fois.\n\n', scene('a')), ['storyboard/text-before-scene']],
  ['a scene without drawing', story('### Un {#a}\n\nRien.\n'), ['storyboard/no-drawing']],
  [
    'two drawings',
    story(scene('a', '::scene{src=media/bureau.svg alt="Encore"}\n\nMots.')),
    ['storyboard/second-drawing'],
  ],
  ['a scene without id', story(scene('a').replace(' {#a}', '')), ['storyboard/missing-scene-id']],
  ['an id of several characters', story(scene('ab')), ['storyboard/wrong-scene-id']],
  ['an id that stands twice', story(scene('a'), scene('a')), ['storyboard/same-scene-id']],
  ['a scene without title', story(scene('a').replace('Scène a ', '')), ['storyboard/no-title']],
  ['text behind a question', story(scene('a', `${question}\nAprès.\n`)), ['storyboard/text-after-question']],
  [
    'a block that is no question',
    story(scene('a', ':::callout{kind=tip}\nMots.\n:::\n')),
    ['markdown/misplaced-block'],
  ],
  ['a drawing that is not there', story(scene('a').replace('bureau.svg', 'buro.svg')), ['files/missing']],
  [
    'seconds that are no number',
    story(scene('a').replace('bureau"}', 'bureau" seconds=dix}')),
    ['markdown/wrong-attribute'],
  ],
  ['no title', story(scene('a')).replace('[Une histoire]', ''), ['markdown/missing-label']],
  ['no id', story(scene('a')).replace('{#histoire}', ''), ['storyboard/missing-id']],
  ['a scene outside of a storyboard', '::scene{src=media/bureau.svg}', ['markdown/misplaced-block']],
])('%s is told', (_, text, rules) => {
  expect(rulesOf(text)).toEqual(rules);
});

test('wording: what an author meets first', () => {
  expect(toldOf(story(scene('a').replace(' {#a}', ''), scene('b', `${question}\nAprès.\n`)))).toMatchInlineSnapshot(`
    "essai/fr/01.md:10:1: error storyboard/missing-scene-id
      This scene has no id, and where learners stand is kept under it.
      Write {#a} behind its title, or let "parcours check --fix" do it.

      10 │ ### Scène a
         │ ^^^^^^^^^^^

    essai/fr/01.md:24:1: error storyboard/text-after-question
      This stands behind a question, and a question is asked once its scene has been told.
      Move it above the question, or begin another scene: ### Title {#b}

      24 │ Après.
         │ ^^^^^^
    "
  `);
});
