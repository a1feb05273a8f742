import type { Course } from '../../model/course.ts';
import { playsOf } from '../../model/plays-of.ts';
import type { LanguageRule } from '../language-rule.ts';
import { listed } from '../show.ts';
import { lacking, paired } from './pairs.ts';

/**
 * A storyboard has the same scenes in every language.
 *
 * Where a learner stands is kept under the id of the scene; how long a scene lasts may differ, for words do.
 *
 * @example {"name": "ok"}
 *   :::storyboard[Le feu]{#fire}
 *   ### La poêle {#a}
 *   ::scene{src=media/desk.svg alt="Une poêle"}
 *
 *   L’huile brûle.
 *   :::
 *   == en/01-lesson.md
 *   :::storyboard[Fire]{#fire}
 *   ### The pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["en/01-lesson.md:1:1: languages/different-scenes"]}
 *   :::storyboard[Le feu]{#fire}
 *   ### La poêle {#a}
 *   ::scene{src=media/desk.svg alt="Une poêle"}
 *
 *   L’huile brûle.
 *   :::
 *   == en/01-lesson.md
 *   :::storyboard[Fire]{#fire}
 *   ### The pan {#b}
 *   ::scene{src=media/desk.svg alt="A pan"}
 *
 *   Oil burns.
 *   :::
 */
export const differentScenes: LanguageRule = function* (courses) {
  const pairs = paired(storiesOf(courses.original), storiesOf(courses.translation), ({ id }) => id);
  for (const { original, translation } of pairs) {
    const [first, second] = [original, translation].map(({ scenes }) => scenes.map(({ id }) => id));
    if (first!.join() === second!.join()) continue;
    const missing = lacking(first!, second!);
    const more = lacking(second!, first!);
    const said = [
      ...(missing.length > 0 ? [`lacks the scenes ${listed(missing)}`] : []),
      ...(more.length > 0 ? [`has the scenes ${listed(more)} besides`] : []),
    ];
    yield {
      severity: 'error',
      rule: 'languages/different-scenes',
      place: translation.place,
      message: `The storyboard "${translation.title}" ${said.join(' and ') || 'has its scenes in another order'}, compared with "${courses.original.language}".`,
      fix: `Write the scenes ${first!.join(', ')}, in this order, with these ids.`,
    };
  }
};

const storiesOf = ({ lessons }: Course) =>
  lessons
    .flatMap(({ pages }) => pages.flatMap(({ blocks }) => playsOf(blocks)))
    .flatMap((play) => (play.type === 'storyboard' ? [play] : []));
