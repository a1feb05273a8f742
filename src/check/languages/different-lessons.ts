import type { LanguageRule } from '../language-rule.ts';
import { lacking } from './pairs.ts';

/**
 * A course has the same lessons in every language, in the same order.
 *
 * The package of a language without a lesson is another course, under the same name.
 *
 * @example {"name": "ok"}
 *   Oil floats.
 *   == en/01-lesson.md
 *   Oil floats.
 *
 * @example {"name": "not-ok", "output": ["fr/02-lesson.md:1:1: languages/different-lessons"]}
 *   Oil floats.
 *   == fr/02-lesson.md
 *   id: second
 *   ---
 *   ## Page {#page-two}
 *
 *   Water sinks.
 *   == en/01-lesson.md
 *   Oil floats.
 */
export const differentLessons: LanguageRule = function* ({ original, translation }) {
  const rule = 'languages/different-lessons';
  const [first, second] = [original, translation].map(({ lessons }) => lessons.map(({ id }) => id)) as [
    string[],
    string[],
  ];
  for (const { id, title, place } of original.lessons.filter((lesson) => !second.includes(lesson.id))) {
    yield {
      severity: 'error',
      rule,
      place,
      message: `The lesson "${title}" (${id}) is missing in "${translation.language}".`,
      fix: `Translate it into ${translation.language}/, with the same ids.`,
    };
  }
  for (const { id, title, place } of translation.lessons.filter((lesson) => !first.includes(lesson.id))) {
    yield {
      severity: 'error',
      rule,
      place,
      message: `The lesson "${title}" (${id}) is missing in "${original.language}".`,
      fix: `Give it the id that it has in ${original.language}/, or remove it.`,
    };
  }
  const moved = translation.lessons.find(({ id }, index) => id !== first[index]);
  if (moved && lacking(first, second).length === 0 && first.length === second.length) {
    yield {
      severity: 'error',
      rule,
      place: moved.place,
      message: `The lesson "${moved.title}" stands at another place than in "${original.language}".`,
      fix: 'Give the files the same numbers in every language.',
    };
  }
};
