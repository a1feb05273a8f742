import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionAt, captionsOf } from '../../../src/model/storyboard/captions.ts';

const cutOf = (text: string) => captionsOf(text, 10).map((caption) => caption.text);

test.each<[string, string, readonly string[]]>([
  ['what fits stays whole', 'Lundi matin.', ['Lundi matin.']],
  [
    'short sentences share a caption, as long as it holds them',
    'Lundi matin. Nadia ouvre son portable. Il démarre en dix secondes. Son histoire, elle, a commencé bien avant.',
    [
      'Lundi matin. Nadia ouvre son portable. Il démarre en dix secondes.',
      'Son histoire, elle, a commencé bien avant.',
    ],
  ],
  [
    'a long sentence is cut behind the comma nearest to its middle',
    'Pour le fabriquer, il a fallu déplacer environ huit cents kilos de matières, et utiliser une tonne et demie d’eau.',
    [
      'Pour le fabriquer, il a fallu déplacer environ huit cents kilos de matières,',
      'et utiliser une tonne et demie d’eau.',
    ],
  ],
  [
    'or else at the word nearest to it',
    'Pour le fabriquer il a fallu déplacer environ huit cents kilos de matières et utiliser une tonne et demie d’eau.',
    [
      'Pour le fabriquer il a fallu déplacer environ huit cents',
      'kilos de matières et utiliser une tonne et demie d’eau.',
    ],
  ],
  [
    'a number goes on behind its dot, and a quotation keeps its mark',
    '« Il pèse 2.5 kilos ! » Elle le pose sur la table, l’ouvre et attend que son écran veuille bien s’allumer.',
    [
      '« Il pèse 2.5 kilos ! »',
      'Elle le pose sur la table,',
      'l’ouvre et attend que son écran veuille bien s’allumer.',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(cutOf(text)).toEqual(expected);
});

const words = fc.array(fc.stringMatching(/^[a-zé]{1,12}[,.!?:]?$/), { minLength: 1, maxLength: 120 });

test('captions are the narration, no more and no less, in pieces that two lines hold', () => {
  fc.assert(
    fc.property(words, (list) => {
      const pieces = cutOf(list.join(' '));
      expect(pieces.join(' ')).toBe(list.join(' '));
      expect(pieces.filter((piece) => piece.length > 80)).toEqual([]);
    }),
  );
});

test('they follow one another without a gap from the beginning of the scene to its end, each as long as its share', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 120 }), (list, seconds) => {
      const captions = captionsOf(list.join(' '), seconds);
      expect(captions[0]!.from).toBe(0);
      expect(captions.at(-1)!.to).toBeCloseTo(seconds);
      captions.slice(1).forEach(({ from }, i) => expect(from).toBe(captions[i]!.to));
      const rates = captions.map(({ text, from, to }) => text.length / (to - from));
      rates.forEach((rate) => expect(rate).toBeCloseTo(rates[0]!));
    }),
  );
});

test('the last caption stands until the scene ends, and an empty narration has none', () => {
  const captions = captionsOf('Un.', 4);
  expect(captionAt(captions, 4)!.text).toBe('Un.');
  expect(captionAt(captionsOf('', 4), 1)).toBeUndefined();
});
