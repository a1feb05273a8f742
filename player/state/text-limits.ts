import type { Question } from '../../src/model/question.ts';

/** Characters kept of a typed text, from everything to as little as possible; the first that makes the state fit is taken. */
export const textLimits: readonly number[] = [1e6, 800, 600, 450, 300, 200, 150, 100, 60, 30, 10, 0];

/** The last resort: a state that the LMS refuses would lose everything, a game that goes in circles only its last decisions. */
export const allToo = -1;
/** Characters that any response then keeps; what is picked, ordered or paired has fewer. */
const longest = 400;

/** From this limit on, graded texts are cut too: not before all others are down to a line. */
const gradedToo = 30;

/** A response within a limit. Only typed text is ever shortened, and a graded one never so far that its grade could change. */
export function shortened(response: string, question: Question | undefined, limit: number): string {
  if (!question) return response;
  if (limit === allToo) return shortened(response.slice(0, longest), question, 0);
  if (question.type === 'long-fill-in') return response.slice(0, limit);
  if (question.type === 'commitment') return response.replace(/\n.*/g, (line) => line.slice(0, limit + 1));
  if (limit > gradedToo) return response;
  if (question.type === 'fill-in') return keep(response, question.accept.concat(question.foreseen));
  if (question.type !== 'cloze') return response;
  const texts = response.split('\n');
  return question.gaps.map(({ accept }, i) => keep(texts[i] || '', accept)).join('\n');
}

/** What is longer than the longest answer the author foresaw is none of them, nor is its beginning if that is longer too. */
const keep = (text: string, accept: readonly string[]): string =>
  text.trim().slice(0, Math.max(32, ...accept.map(({ length }) => length + 8)));
