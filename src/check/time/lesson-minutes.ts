import { fieldPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { inMinutes, isFair, wholeMinutes } from './fair-minutes.ts';
import { learningTime } from './learning-time.ts';
import { readingMinutes, sum } from './reading-speed.ts';

/**
 * The minutes that a lesson says are those it takes, give or take 15 %.
 *
 * Reckoned with 180 words a minute and the time of its questions, drawings, videos and one play of its games ([the formula](../author/course-text.md#minutes));
 * a minute more or less is always fine. Learners plan by it, and administrations pay by it.
 *
 * @example {"name": "ok"}
 *   ---
 *   id: oil
 *   title: Oil fires
 *   minutes: 5
 *   ---
 *   ## Oil {#oil-page}
 *
 *   {{ 800 words }}
 *
 * @example {"name": "not-ok", "output": ["4:1: time/lesson-minutes"]}
 *   ---
 *   id: oil
 *   title: Oil fires
 *   minutes: 7
 *   ---
 *   ## Oil {#oil-page}
 *
 *   {{ 1000 words }}
 */
export const lessonMinutes: Rule = function* ({ course, texts, unread }) {
  // Of what could not be read, nobody knows how long it is.
  if (unread.size > 0) return;
  const time = learningTime(course);
  for (const { title, minutes, pages, place } of course.lessons) {
    const reckoned = sum(pages.map((page) => readingMinutes(page.title) + time.blocks(page.blocks)));
    if (isFair(minutes, reckoned)) continue;
    yield {
      severity: 'warning',
      rule: 'time/lesson-minutes',
      place: fieldPlace(texts, place.file, 'minutes'),
      message: `The lesson "${title}" says ${inMinutes(minutes)}; its text and questions take about ${wholeMinutes(reckoned)}.`,
      fix: `Write minutes: ${wholeMinutes(reckoned)}, or tell ${reckoned > minutes ? 'less' : 'more'}.`,
    };
  }
};
