import { describe, expect, test } from 'vitest';
import { type Colours, coloursOf, contrast, modes, themes, withContrast } from './theme-colours.ts';

/** Text colour to the grounds it stands on (WCAG 1.4.3). */
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'ground', 'land', 'water', 'act-soft', 'right-soft', 'wrong-soft'],
  'ink-2': ['paper', 'ground', 'land', 'water', 'act-soft'],
  deep: ['paper', 'ground', 'land', 'water'],
  act: ['paper', 'land', 'water', 'act-soft'],
  'act-2': ['paper', 'land', 'water', 'act-soft'],
  'on-act': ['act', 'act-2'],
  right: ['paper', 'water', 'right-soft'],
  wrong: ['paper', 'water', 'wrong-soft'],
};

/** Edges, signs, bars and the focus ring to what they stand on (WCAG 1.4.11). */
const shapes: Readonly<Record<string, readonly string[]>> = {
  edge: ['paper', 'water', 'land'],
  deep: ['paper'],
  act: ['paper', 'water', 'land', 'act-soft'],
  right: ['paper', 'water', 'right-soft'],
  wrong: ['paper', 'water', 'wrong-soft'],
  focus: ['paper', 'ground', 'land', 'water', 'act-soft'],
  bar: ['paper', 'land'],
  'bar-2': ['paper', 'land'],
  'il-line': ['il-sky', 'il-sea', 'il-sand', 'il-leaf', 'il-brick', 'il-white'],
};

/** Pairs that stand out too little, with their ratio. */
function faint(colours: Colours, pairs: typeof texts, least: number): string[] {
  return Object.entries(pairs).flatMap(([front, grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(colours[front]!, colours[ground]!);
      return ratio >= least ? [] : [`${front} on ${ground}: ${ratio.toFixed(2)}`];
    }),
  );
}

test('black on white is 21, and a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#8e1c5c', '#8e1c5c')).toBe(1);
});

describe.each(themes)('%s', (theme) => {
  test.each(modes)('%s: every text holds 4.5, every edge and shape 3', (mode) => {
    const colours = coloursOf(theme, mode);
    expect(Object.keys(colours)).toHaveLength(34);
    expect(faint(colours, texts, 4.5)).toEqual([]);
    expect(faint(colours, shapes, 3)).toEqual([]);
  });

  test.each(modes)('%s with more contrast: every text holds 7, asked of the system or of the course', (mode) => {
    const plain = coloursOf(theme, mode);
    const colours = withContrast(plain, mode, 'query');
    expect(withContrast(plain, mode, 'choice')).toEqual(colours);
    const { right: _, wrong: __, ...rest } = texts;
    expect(faint(colours, rest, 7)).toEqual([]);
    expect(faint(colours, shapes, 3)).toEqual([]);
  });
});
