import { describe, expect, test } from 'vitest';
import type { Effort } from '../../src/check/scenario/proof/effort.ts';
import { prove } from '../../src/check/scenario/proof/prove.ts';
import { parseExpression } from '../../src/model/parse-expression.ts';
import { drawMap } from '../../src/story-map/draw-map.ts';
import { mapTable } from '../../src/story-map/map-table.ts';
import { conditionInWords, idsInWords, percent } from '../../src/story-map/words.ts';
import { aStory } from '../check/scenario/a-story.ts';
import { longStory } from '../check/scenario/random-story.ts';

const story = aStory({
  variables: { heat: { start: 50, min: 0, max: 100 } },
  marks: ['lid', 'alarm'],
  scenes: [
    { id: 'pan', title: 'La poêle', act: 'Acte 1', choices: { a: 'lid, heat -20', b: 'heat +20' } },
    { id: 'after', title: 'Après', act: 'Acte 1', when: 'lid' },
    { id: 'bell', title: 'La cloche', act: 'Acte 2', when: 'alarm', choices: { a: { goto: 'pan' } } },
    { id: 'door', title: 'La porte & l’air', act: 'Acte 2', choices: { a: { when: 'lid' } } },
  ],
  endings: [
    { id: 'out', title: 'Éteint', when: 'lid' },
    { id: 'roof', title: 'Le toit', when: 'heat > 90' },
    { id: 'rest', title: 'Fumée' },
  ],
  score: '100 - heat',
});

test('the table tells choices, states, what is never reached, shares and scores', () => {
  expect(mapTable('Le feu', prove(story))).toMatchInlineSnapshot(`
    "Le feu
    4 scenes and 3 endings. 3 are never reached. All 4 states were looked at: shares of endings are exact.

    Scene                    Choices  States
    pan    La poêle          a b      1
    after  Après             read     1       on a condition
    bell   La cloche         a        0       on a condition, NEVER REACHED
    door   La porte & l’air  a        2       DEAD END

    Ending           Reached
    out     Éteint   50 % of random plays
    roof    Le toit  NEVER REACHED
    rest    Fumée    NEVER REACHED

    Best score: 70
    Worst score: 70"
  `);
});

test('the drawing has a name and a description, and says in words what is amiss', () => {
  const svg = drawMap('Le feu', prove(story));
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="map-title map-desc"/);
  expect(svg).toContain('<title id="map-title">Map of the story: Le feu</title>');
  expect(svg).toMatch(/<desc id="map-desc">4 scenes and 3 endings\. /);
  expect(svg.match(/>Never reached</g)).toHaveLength(3);
  expect(svg).toContain('>Dead end: no choice is open<');
  expect(svg).toContain('La porte &amp; l’air');
});

/** What is drawn needs no proof. */
const glance: Effort = { states: 1, each: 1, all: 1, turns: 2000 };

test('a map of 200 scenes draws every scene and ending, each in its own place', () => {
  const long = longStory(3);
  const boxes = [
    ...drawMap('Long', prove(long, { effort: glance })).matchAll(
      /<g class="(?:scene|ending)[^"]*"><rect (x="[\d.]+" y="[\d.]+")/g,
    ),
  ];
  // The key shows four more.
  expect(boxes).toHaveLength(long.scenes.length + long.endings.length + 4);
  expect(new Set(boxes.map(([, at]) => at)).size).toBe(boxes.length);
});

describe('words', () => {
  test.each([
    'refus and service < 45',
    'not (lid or heat > 3) and alarm',
    'clamp(heat / 2, 0, 100) >= 50',
    'heat - (lid + 1) * 2 > -3',
  ])('the condition "%s" reads as it was written', (text) => {
    const parsed = parseExpression(text, new Set(['refus', 'service', 'lid', 'heat', 'alarm']));
    expect('expression' in parsed && conditionInWords(parsed.expression)).toBe(text);
  });

  test.each([
    [0, '0 %'],
    [0.000_02, '< 0.01 %'],
    [0.0021, '0.21 %'],
    [0.034, '3.4 %'],
    [0.34, '34 %'],
  ])('a share of %f is %s', (share, words) => expect(percent(share)).toBe(words));

  test('many choices in a row are told by the first and the last', () => {
    expect([idsInWords(['a', 'c']), idsInWords(['a', 'b', 'c', 'd'])]).toEqual(['a c', 'a–d']);
  });
});
