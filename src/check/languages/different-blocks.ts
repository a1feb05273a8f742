import type { Page } from '../../model/course.ts';
import type { LanguageRule } from '../language-rule.ts';
import { listed } from '../show.ts';
import { lacking, pairedPages } from './pairs.ts';

/**
 * A page should hold the same blocks in every language.
 *
 * A picture, a chart or a callout that one language lacks was forgotten.
 *
 * @example {"name": "ok"}
 *   :::callout[Danger]{kind=caution}
 *   Pas d’eau.
 *   :::
 *   == en/01-lesson.md
 *   :::callout[Danger]{kind=caution}
 *   No water.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["en/01-lesson.md:1:1: languages/different-blocks"]}
 *   :::callout[Danger]{kind=caution}
 *   Pas d’eau.
 *   :::
 *   == en/01-lesson.md
 *   No water.
 */
export const differentBlocks: LanguageRule = function* (courses) {
  for (const { original, translation } of pairedPages(courses)) {
    const missing = lacking(kindsOf(original), kindsOf(translation));
    const more = lacking(kindsOf(translation), kindsOf(original));
    if (missing.length + more.length === 0) continue;
    const said = [
      ...(missing.length > 0 ? [`lacks ${listed(missing)}`] : []),
      ...(more.length > 0 ? [`has ${listed(more)} besides`] : []),
    ];
    yield {
      severity: 'warning',
      rule: 'languages/different-blocks',
      place: translation.place,
      message: `The page "${translation.title}" ${said.join(' and ')}, compared with "${courses.original.language}".`,
      fix: 'Translate the blocks that are missing, or remove those that are too many.',
    };
  }
};

/** Prose is cut into blocks as paragraphs fall, and questions have a rule of their own. */
const kindsOf = ({ blocks }: Page): readonly string[] =>
  blocks.map(({ type }) => type).filter((type) => type !== 'prose' && type !== 'interaction');
