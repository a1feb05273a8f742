import { duration } from '../../model/duration.ts';
import { completionThreshold, type Watched } from '../../model/watched.ts';
import type { Activity, Result, Statement } from '../statement.ts';
import { categories, extensions, verbs } from '../vocabulary.ts';
import { courseActivity, partActivity } from './activity.ts';
import type { Followed } from './followed.ts';
import { make } from './make.ts';
import { decimal } from './numbers.ts';

/**
 * A storyboard or a video was played, paused, moved or seen, in the words of the video profile (xAPI Video Profile 1.0.3). Under cmi5
 * all of them are cmi5-allowed, `completed` too: it is said of the video, not of the course (cmi5 § 7.1.3).
 */
export const watched = (followed: Followed, what: Watched): Statement =>
  make(followed, {
    verb: verbs[what.verb],
    object: partActivity(followed, 'video', what),
    at: what.at,
    result: resultOf(what),
    parent: placeOf(followed, what.id),
    also: {
      profile: categories.video,
      extensions: { [extensions.length]: what.length, [extensions.completionThreshold]: completionThreshold },
    },
  });

/** The page it stands on. */
function placeOf(followed: Followed, id: string): Activity {
  for (const { pages } of followed.course.lessons) {
    const page = pages.filter(({ plays = [] }) => plays.indexOf(id) >= 0)[0];
    if (page) return partActivity(followed, 'page', page);
  }
  return courseActivity(followed);
}

function resultOf({ verb, time, from, length, segments }: Watched): Result {
  const told = {
    [extensions.playedShare]: decimal(Math.min(1, covered(segments) / length), 3),
    [extensions.playedSegments]: segments.map((segment) => segment.join('[.]')).join('[,]'),
  };
  switch (verb) {
    case 'played':
      return { extensions: { [extensions.time]: time } };
    case 'seeked':
      return { extensions: { [extensions.timeFrom]: from || 0, [extensions.timeTo]: time, ...told } };
    case 'paused':
      return { extensions: { [extensions.time]: time, ...told } };
    case 'completed': {
      const played = segments.reduce((sum, [start, end]) => sum + end - start, 0);
      return {
        completion: true,
        duration: duration(played * 1000),
        extensions: { [extensions.time]: time, ...told },
      };
    }
  }
}

/** Seconds played at least once. */
function covered(segments: Watched['segments']): number {
  let end = 0;
  return segments
    .slice()
    .sort((a, b) => a[0] - b[0])
    .reduce((sum, [from, to]) => {
      const more = Math.max(0, to - Math.max(from, end));
      end = Math.max(end, to);
      return sum + more;
    }, 0);
}
