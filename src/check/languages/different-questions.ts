import type { LanguageRule } from '../language-rule.ts';
import { questionsOf } from './pairs.ts';

/**
 * A course has the same questions in every language.
 *
 * Answers are kept by the ids of questions, and reports add the languages up.
 *
 * @example {"name": "ok"}
 *   :::true-false{#oil answer=true}
 *   L’huile flotte.
 *   :::
 *   == en/01-lesson.md
 *   :::true-false{#oil answer=true}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: languages/different-questions"]}
 *   :::true-false{#oil answer=true}
 *   L’huile flotte.
 *   :::
 *   == en/01-lesson.md
 *   Oil floats.
 */
export const differentQuestions: LanguageRule = function* ({ original, translation }) {
  for (const [from, to] of [
    [original, translation],
    [translation, original],
  ] as const) {
    const known = new Set(questionsOf(to).map(({ question }) => question.id));
    for (const { question, place } of questionsOf(from)) {
      if (known.has(question.id)) continue;
      yield {
        severity: 'error',
        rule: 'languages/different-questions',
        place,
        message: `Question "${question.id}" is missing in "${to.language}".`,
        fix:
          from === original
            ? `Translate it, with the same ids: :::${question.type}{#${question.id}}`
            : `Give it the id that it has in "${to.language}".`,
      };
    }
  }
};
