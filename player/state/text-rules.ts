import type { Question } from '../../src/model/question.ts';

/** How many characters of typed text a state keeps: of texts that nobody grades, and of answers that are graded. */
export interface TextRule {
  readonly free: number;
  readonly graded: boolean;
}

/** The last resort for texts: none that is ungraded, and no character of a graded answer that cannot be right. */
export const looseRule: TextRule = { free: 0, graded: true };

/** From everything to as little as possible; the first that fits is taken. */
export const textRules: readonly TextRule[] = [
  ...[1e6, 800, 600, 450, 300, 200, 150, 100, 60, 30].map((free) => ({ free, graded: false })),
  ...[30, 10, 0].map((free) => ({ free, graded: true })),
];

/** A response as a rule keeps it. Only typed text is ever shortened. */
export function ruleFor(rule: TextRule, question: Question | undefined, response: string): string {
  if (!question) return response;
  if (question.type === 'long-fill-in') return response.slice(0, rule.free);
  if (!rule.graded) return response;
  if (question.type === 'fill-in') return keep(response, question.accept.concat(question.foreseen));
  if (question.type !== 'cloze') return response;
  return response
    .split('\n')
    .map((text, i) => keep(text, (question.gaps[i] || { accept: [] }).accept))
    .join('\n');
}

/** What is longer than the longest answer the author foresaw is none of them, nor is its beginning if that is longer too. */
const keep = (text: string, accept: readonly string[]): string =>
  text.trim().slice(0, Math.max(32, ...accept.map(({ length }) => length + 8)));
