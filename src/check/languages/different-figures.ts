import type { Course } from '../../model/course.ts';
import type { LanguageRule } from '../language-rule.ts';
import { locate } from '../locate.ts';
import { quotedFigures } from '../figures/quoted.ts';
import { listed } from '../show.ts';
import { lacking } from './pairs.ts';

/**
 * A lesson quotes the same figures in every language.
 *
 * A figure that one language lacks was forgotten, or is written out and will not be updated.
 *
 * @example {"name": "ok"}
 *   L’eau bout à :figure[water-boils].
 *   == en/01-lesson.md
 *   Water boils at :figure[water-boils].
 *
 * @example {"name": "not-ok", "output": ["en/01-lesson.md:1:1: languages/different-figures"]}
 *   L’eau bout à :figure[water-boils].
 *   == en/01-lesson.md
 *   Water boils when it is hot.
 */
export const differentFigures: LanguageRule = function* ({ original, translation }) {
  const before = figuresByLesson(original);
  const after = figuresByLesson(translation);
  const parts = [...translation.lessons, ...(translation.assessment ? [translation.assessment] : [])];
  for (const { id, title, place } of parts) {
    const missing = lacking(before.get(id) ?? [], after.get(id) ?? []);
    const more = lacking(after.get(id) ?? [], before.get(id) ?? []);
    if (missing.length + more.length === 0) continue;
    const said = [
      ...(missing.length > 0 ? [`does not quote ${listed(missing)}`] : []),
      ...(more.length > 0 ? [`quotes ${listed(more)} besides`] : []),
    ];
    yield {
      severity: 'warning',
      rule: 'languages/different-figures',
      place,
      message: `"${title}" ${said.join(' and ')}, compared with "${original.language}".`,
      fix: 'Quote the same figures by their ids: :figure[id]',
    };
  }
};

/** Ids of the figures quoted in each lesson and in the assessment, by its id. */
function figuresByLesson(course: Course): ReadonlyMap<string, readonly string[]> {
  const parts = [...course.lessons, ...(course.assessment ? [course.assessment] : [])];
  const idOf = new Map(parts.map(({ id, place }) => [place.file, id]));
  const figures = new Map<string, string[]>();
  for (const { id, place } of quotedFigures(locate(course, new Map()))) {
    const part = idOf.get(place.file) ?? '';
    figures.set(part, [...(figures.get(part) ?? []), id]);
  }
  return figures;
}
