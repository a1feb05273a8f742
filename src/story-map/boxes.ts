import type { Expression } from '../model/expression.ts';
import type { Proof } from '../check/scenario/proof/prove.ts';
import type { Spot } from './layout.ts';
import { sizes } from './layout.ts';
import { element, number, text, wrapped } from './svg.ts';
import { conditionInWords, grouped, percent } from './words.ts';

/** Characters of a line in a box: 14 px a title, 12 px a note. */
const titleLength = 25;
const noteLength = 30;

/** A line of a box in words, and how it is set. */
interface Note {
  readonly words: string;
  readonly kind: 'note' | 'alert';
}

/** The box of a scene: its id and title, its condition, and what is wrong with it in words. */
export function sceneBox(proof: Proof, place: number, { x }: Spot, y: number): string {
  const scene = proof.tale.story.scenes[place]!;
  const notes = [
    ...conditionNote(scene.when),
    ...reachNote(proof.places[place]!.is),
    ...alertNote(proof.stuck[place]!.is === 'seen', 'Dead end: no choice is open'),
    ...alertNote(proof.endless[place]!.is === 'seen', 'No ending ahead'),
  ];
  const classes = ['scene', ...(scene.when === undefined ? [] : ['conditional']), ...amiss(notes)];
  return box({ classes, x, y, radius: 3, id: scene.id, title: scene.title, when: scene.when, notes });
}

/** The box of an ending: when it comes, and how often a play at random comes to it. */
export function endingBox(proof: Proof, nth: number, { x }: Spot, y: number): string {
  const { story } = proof.tale;
  const ending = story.endings[nth]!;
  const { is } = proof.places[story.scenes.length + nth]!;
  const when = ending.when === undefined ? 'otherwise' : conditionInWords(ending.when);
  const notes: readonly Note[] = [
    {
      words: clipped(`${ending.atOnce ? 'at once ' : ''}if ${when}`.replace('if otherwise', 'otherwise')),
      kind: 'note',
    },
    ...(is === 'seen' ? [{ words: shareInWords(proof, nth), kind: 'note' } as const] : reachNote(is)),
  ];
  return box({ classes: ['ending', ...amiss(notes)], x, y, radius: 26, ...ending, when: ending.when, notes });
}

/** `24 % of plays`, `about 24 % of 1,000 plays`; what chance did not find is said to be there all the same. */
export function shareInWords({ shares }: Proof, nth: number): string {
  const share = shares.byEnding[nth] ?? 0;
  if (shares.isExact) return `${percent(share)} of random plays`;
  return share === 0 ? `in none of ${grouped(shares.plays)} plays` : `in about ${percent(share)} of plays`;
}

const conditionNote = (when: Expression | undefined): readonly Note[] =>
  when === undefined ? [] : [{ words: clipped(`if ${conditionInWords(when)}`), kind: 'note' }];

const alertNote = (isSo: boolean, words: string): readonly Note[] => (isSo ? [{ words, kind: 'alert' }] : []);

const reachNote = (is: 'seen' | 'never' | 'open'): readonly Note[] => [
  ...alertNote(is === 'never', 'Never reached'),
  ...alertNote(is === 'open', 'Not proved to be reached'),
];

const amiss = (notes: readonly Note[]): readonly string[] =>
  notes.some(({ kind }) => kind === 'alert') ? ['amiss'] : [];

const clipped = (words: string): string => (words.length > noteLength ? `${words.slice(0, noteLength - 1)}…` : words);

interface Box {
  readonly classes: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly id: string;
  readonly title: string;
  readonly when: Expression | undefined;
  readonly notes: readonly Note[];
}

function box({ classes, x, y, radius, id, title, when, notes }: Box): string {
  const { width, height } = sizes.box;
  const inset = radius > 10 ? 18 : 12;
  const shape = { x: number(x), y: number(y), width: number(width), height: number(height), rx: number(radius) };
  const at = (line: number) => ({ x: number(x + inset), y: number(y + 18 + line * 16) });
  const lines = wrapped(title, titleLength - (radius > 10 ? 2 : 0), notes.length > 1 ? 1 : 2);
  const set = [
    element('text', { ...at(0), class: 'id' }, text(id)),
    ...lines.map((words, nth) => element('text', { ...at(nth + 1), class: 'name' }, text(words))),
    ...notes
      .slice(0, 2)
      .map(({ words, kind }, nth) =>
        element('text', { ...at(3 - Math.min(2, notes.length) + nth + 1 - 0.1), class: kind }, text(words)),
      ),
  ];
  // What is cut in the box is read under the mouse.
  const whole = element('title', {}, text(when === undefined ? title : `${title} · if ${conditionInWords(when)}`));
  return element('g', { class: classes.join(' ') }, element('rect', shape) + set.join('') + whole);
}
