import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Colours, coloursOf, contrast, modes, themes, withContrast } from './theme-colours.ts';

/** A colour, what it is for there, and the grounds it stands on. */
type Pairs = readonly (readonly [front: string, use: string, grounds: readonly string[]])[];

/** Words (WCAG 1.4.3). */
const words: Pairs = [
  ['ink', 'text, fields, options', ['paper', 'ground', 'land', 'water', 'act-soft', 'right-soft', 'wrong-soft']],
  ['ink-2', 'sources, hints, placeholders, disabled arrows', ['paper', 'ground', 'land', 'water', 'act-soft']],
  ['deep', 'titles, verdicts, values', ['paper', 'ground', 'land', 'water', 'act-soft']],
  ['act', 'links, outlined buttons', ['paper', 'land', 'water', 'act-soft']],
  ['act-2', 'the same, hovered', ['paper', 'land', 'water', 'act-soft']],
  ['on-act', 'filled buttons, at rest and hovered; selected text', ['act', 'act-2']],
  ['right', 'what was right', ['paper', 'water', 'right-soft']],
  ['wrong', 'what is to go over again, what is missing', ['paper', 'water', 'wrong-soft']],
];

/** Edges, signs, bars and the focus ring (WCAG 1.4.11). */
const shapes: Pairs = [
  ['edge', 'edges of controls, axes, marks of the outline', ['paper', 'water', 'land']],
  ['deep', 'what is done on a scale', ['paper', 'land', 'water']],
  ['act', 'edges of what is picked, the current step, the pass mark', ['paper', 'water', 'land', 'act-soft']],
  ['right', 'signs and edges of what was right', ['paper', 'water', 'right-soft']],
  ['wrong', 'signs and edges of what is to go over again', ['paper', 'water', 'wrong-soft']],
  ['focus', 'the focus ring', ['paper', 'ground', 'land', 'water', 'act-soft', 'right-soft', 'wrong-soft']],
  ['bar', 'the first bars of charts', ['paper', 'land']],
  ['bar-2', 'the second bars of charts', ['paper', 'land']],
  ['il-line', 'lines of drawings, rings on them', ['il-sky', 'il-sea', 'il-sand', 'il-leaf', 'il-brick', 'il-white']],
];

/** Pairs that stand out too little, with what they are for and their ratio. */
const faint = (colours: Colours, pairs: Pairs, least: number): readonly string[] =>
  pairs.flatMap(([front, use, grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(colours[front]!, colours[ground]!);
      return ratio >= least ? [] : [`${front} on ${ground} (${use}): ${ratio.toFixed(2)}, at least ${least}`];
    }),
  );

test('black on white is 21, and a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#8e1c5c', '#8e1c5c')).toBe(1);
});

test('a pair that stands out too little is told with what it is for', () => {
  const grey = { ...coloursOf('estran', 'light'), edge: '#c6d4d8' };
  expect(faint(grey, shapes, 3)).toContain(
    'edge on paper (edges of controls, axes, marks of the outline): 1.52, at least 3',
  );
});

describe.each(themes)('%s', (theme) => {
  test.each(modes)('%s: every word holds 4.5, every edge and shape 3', (mode) => {
    const colours = coloursOf(theme, mode);
    expect(Object.keys(colours)).toHaveLength(34);
    expect([...faint(colours, words, 4.5), ...faint(colours, shapes, 3)]).toEqual([]);
  });

  test.each(modes)('%s with more contrast: every word holds 7, asked of the system or of the course', (mode) => {
    const plain = coloursOf(theme, mode);
    const colours = withContrast(plain, mode, 'query');
    expect(withContrast(plain, mode, 'choice')).toEqual(colours);
    // Their sign and their words tell the same.
    const rest = words.filter(([front]) => front !== 'right' && front !== 'wrong');
    expect([...faint(colours, rest, 7), ...faint(colours, words, 4.5), ...faint(colours, shapes, 3)]).toEqual([]);
  });
});

const sheets = ['', 'extras/'].flatMap((folder) =>
  readdirSync(`player/themes/${folder}`)
    .filter((name) => name.endsWith('.css') && !(themes as readonly string[]).includes(name.slice(0, -4)))
    .map((name) => `${folder}${name}`),
);

/** What stands outside of `@media print` and of forced colours, without comments. */
const onScreen = (name: string): string =>
  readFileSync(`player/themes/${name}`, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media (?:print|\(forced-colors: active\)) \{(?:[^{}]|\{[^{}]*\})*\}/g, '');

/** Colours that no theme decides: the sheet of the attestation is paper, captions and films stand on black as everywhere, the veil lets through. */
const own = [
  'extras/attestation.css',
  'extras/storyboard.css',
  'extras/video.css',
  'contrast.css',
  'shell.css',
  'print.css',
];

test.each(sheets.filter((name) => !own.includes(name)))(
  '%s writes no colour of its own: themes fill in names',
  (name) => {
    expect(onScreen(name).match(/#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|light-dark)\(/gi) ?? []).toEqual([]);
  },
);

test.each(sheets)('%s gives words and their ground by names that the list of pairs knows', (name) => {
  const known = new Set(words.map(([front]) => front));
  const used = [...onScreen(name).matchAll(/(?:^|[\s;{])color:\s*var\(--([\w-]+)\)/g)].map(
    ([, colour]) => colour ?? '',
  );
  expect(used.filter((colour) => !known.has(colour) && colour !== 'edge')).toEqual([]);
});
