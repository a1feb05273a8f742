import { count, show } from '../show.ts';
import { countWords } from '../walk/plain-text.ts';
import type { Rule } from '../rule.ts';
import { spared, stretchesOf } from './stretches.ts';

/** A sentence that is read at once; most should stay under twenty. */
const most = 35;

/**
 * A sentence has at most 35 words.
 *
 * Who reads on a phone, in a second language or late in the day loses the thread of longer ones. A number counts as one word, with all its digits;
 * items of lists and cells of tables each stand for themselves. Quotations are left as they are.
 *
 * @example {"name": "ok"}
 *   Oil {{ 30 words }}. Oil {{ 30 words }}.
 *
 * @example {"name": "ok: abbreviations and numbers"}
 *   {{ 20 words }}, p. 3 et art. 13, M. Martin a compté 12 000,5 kg.
 *
 * @example {"name": "not-ok", "output": ["1:12: language/long-sentence"]}
 *   Oil burns. Oil {{ 36 words }}.
 */
export const longSentence: Rule = function* (located) {
  for (const { role, text, at } of stretchesOf(located)) {
    if (role === 'quoted' || role === 'title' || text.length < 2 * most || wordsIn(text) <= most) continue;
    for (const { sentence, index } of sentencesOf(text, located.course.language)) {
      const words = wordsIn(sentence);
      if (words <= most) continue;
      yield {
        severity: 'warning',
        rule: 'language/long-sentence',
        place: at(index),
        message: `The sentence ${show(sentence.replaceAll(spared, '…').replace(/\s+/g, ' ').trim())} has ${count(words, 'word')}.`,
        fix: `Cut it in two: ${most} words are the most, fewer than twenty are read at once.`,
      };
    }
  }
};

const wordsIn = (text: string): number =>
  countWords(text.replace(/\p{N}[\p{N}\s\u00a0\u202f.,]*(?=\p{N})\p{N}/gu, '0').replaceAll(spared, ' x '));

const abbreviation = /(?<![\p{L}])(?:M|MM|art|p|pp|cf|ex|vol|chap|fig|env|min|max|av|Dr|St|No|vs)\.[\s\u00a0]*$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** A point behind an abbreviation ends no sentence. */
function* sentencesOf(text: string, language: string): Iterable<{ readonly sentence: string; readonly index: number }> {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  let sentence = '';
  let index = 0;
  for (const { segment, index: start } of segmenter.segment(text.replaceAll('\n', ' '))) {
    if (sentence === '') index = start;
    sentence += segment;
    if (abbreviation.test(segment)) continue;
    yield { sentence, index };
    sentence = '';
  }
  if (sentence !== '') yield { sentence, index };
}
