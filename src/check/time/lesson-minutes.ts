import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { learningMinutes } from './learning-time.ts';

/**
 * The minutes that a lesson says are about those it takes.
 *
 * Reckoned with 200 words a minute and half a minute to three minutes a question. Half as much or twice as much is told:
 * learners plan by it, and administrations pay by it.
 *
 * @example {"name": "ok"}
 *   ---
 *   id: oil
 *   title: Oil fires
 *   minutes: 5
 *   ---
 *   ## Oil {#oil-page}
 *
 *   {{ 1000 words }}
 *
 * @example {"name": "not-ok", "output": ["4:1: time/lesson-minutes"]}
 *   ---
 *   id: oil
 *   title: Oil fires
 *   minutes: 20
 *   ---
 *   ## Oil {#oil-page}
 *
 *   {{ 1000 words }}
 */
export const lessonMinutes: Rule = function* ({ course, interactions, texts }) {
  for (const lesson of course.lessons) {
    const { title, minutes, pages, place } = lesson;
    const asked = interactions.filter((interaction) => interaction.lesson === lesson);
    const reckoned = learningMinutes(
      pages.flatMap(({ blocks }) => blocks),
      asked,
    );
    if (reckoned >= minutes * 0.5 && reckoned <= minutes * 1.5) continue;
    yield {
      severity: 'warning',
      rule: 'time/lesson-minutes',
      place: fieldPlace(texts, place.file, 'minutes'),
      message: `The lesson "${title}" says ${minutes} minutes; its text and questions take about ${Math.max(1, Math.round(reckoned))}.`,
      fix: `Write minutes: ${Math.max(1, Math.round(reckoned))}, or tell ${reckoned > minutes ? 'less' : 'more'}.`,
    };
  }
};
