import type { LanguageRule } from '../language-rule.ts';
import { listed } from '../show.ts';
import { lacking, pairedLessons } from './pairs.ts';

/**
 * A lesson has the same pages in every language, in the same order.
 *
 * What a learner has seen is kept by the ids of pages.
 *
 * @example {"name": "ok"}
 *   ## Huile {#oil}
 *
 *   Elle flotte.
 *   == en/01-lesson.md
 *   ## Oil {#oil}
 *
 *   It floats.
 *
 * @example {"name": "not-ok", "output": ["en/01-lesson.md:1:1: languages/different-pages"]}
 *   ## Huile {#oil}
 *
 *   Elle flotte.
 *   == en/01-lesson.md
 *   ## Oil {#oil-and-water}
 *
 *   It floats.
 */
export const differentPages: LanguageRule = function* (courses) {
  for (const { original, translation } of pairedLessons(courses)) {
    const first = original.pages.map(({ id }) => id);
    const second = translation.pages.map(({ id }) => id);
    const wrong = translation.pages.find(({ id }, index) => id !== first[index]);
    if (!wrong && first.length === second.length) continue;
    const [missing, more] = [lacking(first, second), lacking(second, first)];
    const said = [
      ...(missing.length > 0 ? [`lacks ${listed(missing)}`] : []),
      ...(more.length > 0 ? [`has ${listed(more)} besides`] : []),
    ];
    yield {
      severity: 'error',
      rule: 'languages/different-pages',
      place: (wrong ?? translation).place,
      message: `The lesson "${translation.title}" ${said.join(' and ') || 'has its pages in another order'}, compared with "${courses.original.language}".`,
      fix: `Write the pages ${listed(first)}, in this order and with these ids.`,
    };
  }
};
