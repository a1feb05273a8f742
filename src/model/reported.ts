import type { Question, Response } from './question.ts';
import { parseNumber } from './parse-number.ts';
import { gameOf } from './scenario/game.ts';
import { recordText } from './record-text.ts';
import { cellTexts } from './worksheet/response.ts';

/** What a standard's records are made of: its separators and the types it has. */
export interface ResponseWords {
  /** Between picks, and between the two sides of a pair. */
  readonly comma: string;
  readonly dot: string;
  /** Between the texts of a cloze. */
  readonly gap: string;
  /** Characters of a response of several steps. */
  readonly steps: number;
  /** A number as the answer of a step; with a tolerance, what is right there. '' where the standard cannot write it. */
  step(value: number, tolerance?: number): string;
  readonly yes: string;
  readonly no: string;
  /** The type under which a long text is reported. */
  readonly longText: 'fill-in' | 'long-fill-in';
  /** Characters of one text and of a long one, and texts in one response. */
  readonly text: number;
  readonly long: number;
  readonly texts: number;
  /** A number as a response and as a pattern; '' where the standard cannot write it. */
  number(value: number): string;
  range(value: number, tolerance: number): string;
}

export interface Reported {
  readonly type: string;
  /** '' where the standard has no word for it; then nothing is written. */
  readonly response: string;
  readonly patterns: readonly string[];
}

/**
 * How each type of question is reported: the one table for all standards.
 *
 * | ours | standard type | response |
 * |---|---|---|
 * | choice, hotspot | choice | ids of picks: `a,c`, `a[,]c` |
 * | true-false | true-false | `t`, `true` |
 * | matching, categorize | matching | pairs: `1.a,2.c`, `1[.]a[,]2[.]c` |
 * | sequencing | sequencing | ids in order |
 * | likert | likert | id |
 * | numeric | numeric | decimal; 2004 patterns are `min[:]max` |
 * | fill-in | fill-in | text |
 * | cloze | fill-in | the gaps' texts in order: `11 / usage`, `11[,]usage`; 2004 takes 10 |
 * | long-fill-in | 1.2 fill-in, 2004 long-fill-in | text |
 * | commitment | choice | ids of picks, without patterns; lines of one's own stay with the learner |
 * | worksheet | performance | a step for each filled cell: `portable_fab.4080,…`, `portable_fab[.]4080[,]…`; patterns of xAPI are `min[:]max` |
 * | scenario | performance | a step for each choice of the game: `1.a,2.c`, `1[.]a[,]2[.]c` |
 * | a decision of a scenario | choice | the id of the choice |
 *
 * xAPI writes as 2004 does, without its limits; what it adds to patterns stands in `xapi/build/interaction.ts`.
 * Text too long for a record is cut; what does not fit any more is left out. The state keeps the whole.
 */
export function reported(question: Question, response: Response, words: ResponseWords): Reported {
  const picks = (ids: readonly string[]): string => ids.join(words.comma);
  switch (question.type) {
    case 'choice':
    case 'hotspot':
      return {
        type: 'choice',
        response: picks(response.split('')),
        // Where one is picked, each right one is a pattern of its own.
        patterns: question.multiple ? [picks([...question.right].sort())] : question.right,
      };
    case 'commitment': {
      const given = response.split('\n')[0]!;
      const picked = question.options.filter(({ id }) => given.indexOf(id) >= 0).map(({ id }) => id);
      return { type: 'choice', response: picks(picked), patterns: [] };
    }
    case 'worksheet':
    case 'scenario':
      return performed(question, response, words);
    case 'sequencing':
      return { type: 'sequencing', response: picks(response.split('')), patterns: [picks(question.right)] };
    case 'likert':
      return { type: 'likert', response, patterns: [] };
    case 'true-false': {
      const word = (yes: boolean): string => (yes ? words.yes : words.no);
      return { type: 'true-false', response: response && word(response === 't'), patterns: [word(question.right)] };
    }
    case 'matching':
    case 'categorize': {
      const given = (response.match(/../g) || []).map((pair) => pair.charAt(0) + words.dot + pair.charAt(1));
      const right = Object.keys(question.pairs).map((id) => id + words.dot + question.pairs[id]!);
      return { type: 'matching', response: picks(given), patterns: [picks(right)] };
    }
    case 'numeric':
      return {
        type: 'numeric',
        response: words.number(parseNumber(response, question.unit) ?? NaN),
        patterns: [words.range(question.right, question.tolerance)],
      };
    default:
      return typed(question, response, words);
  }
}

type Performed = Extract<Question, { readonly type: 'worksheet' | 'scenario' }>;

/** Steps, as many as a record holds: `step[.]answer` (SCORM 2004 4th RTE 4.2.9.2, performance). */
function performed(question: Performed, response: Response, words: ResponseWords): Reported {
  const steps = (list: readonly (readonly [step: string, answer: string])[]): string =>
    inSteps(
      list.filter(([, answer]) => answer).map(([step, answer]) => step + words.dot + answer),
      words,
    );
  if (question.type === 'scenario') {
    const choices = gameOf(response).choices.match(/[\da-z]/g) || [];
    return { type: 'performance', response: steps(choices.map((choice, i) => [`${i + 1}`, choice])), patterns: [] };
  }
  const { cells } = question;
  const given = cellTexts(response, cells);
  const filled = cells.map(({ id }, i) => [stepOf(id), words.step(parseNumber(given[i]!) ?? NaN)] as const);
  const right = steps(cells.map((cell) => [stepOf(cell.id), words.step(cell.right, cell.tolerance)]));
  return { type: 'performance', response: steps(filled), patterns: right ? [right] : [] };
}

/** The cell as a step: `portable_fab`. Moodle takes letters, digits, `_` and the dot, which parts step and answer in SCORM 1.2. */
export const stepOf = (cell: string): string => cell.replace('.', '_');

/** SCORM 2004 4th RTE 4.2.9.1: a pattern of this type holds 125 steps at least. */
const mostSteps = 125;

/** Whole steps only: one that is cut would be another answer. */
function inSteps(steps: readonly string[], { comma, steps: most }: ResponseWords): string {
  let text = '';
  for (const step of steps.slice(0, mostSteps)) {
    const longer = text ? text + comma + step : step;
    if (longer.length > most) return text;
    text = longer;
  }
  return text;
}

type Typed = Extract<Question, { readonly type: 'fill-in' | 'cloze' | 'long-fill-in' }>;

function typed(question: Typed, response: Response, words: ResponseWords): Reported {
  if (question.type === 'long-fill-in') {
    return { type: words.longText, response: recordText(response, words.long), patterns: [] };
  }
  const join = (texts: readonly string[]): string => recordTexts(texts.slice(0, words.texts), words);
  if (question.type === 'cloze') {
    const right = join(question.gaps.map(({ accept }) => accept[0] || ''));
    // A pattern in which a text comes twice is refused by scorm-again.
    const texts = right.split(words.gap);
    const twice = texts.some((text, i) => texts.indexOf(text) !== i);
    return {
      type: 'fill-in',
      response: response.trim() && join(response.split('\n')),
      patterns: twice ? [] : [right],
    };
  }
  const patterns = question.accept.map((text) => recordText(text, words.text));
  return {
    type: 'fill-in',
    response: recordText(response, words.text),
    patterns: patterns.filter((text, i) => text && patterns.indexOf(text) === i).slice(0, 5),
  };
}

/** An empty gap is written `_`: scorm-again refuses a list of empty texts. */
const recordTexts = (texts: readonly string[], { text, gap }: ResponseWords): string =>
  texts.map((each) => recordText(each, text) || '_').join(gap);
