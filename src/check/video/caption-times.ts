import type { Video } from '../../model/course.ts';
import type { Rule } from '../rule.ts';
import { count } from '../show.ts';
import { captionsOf } from './videos.ts';
import type { Cue } from './web-vtt.ts';

/**
 * Captions run with the video: from its beginning to its end, and no longer.
 *
 * A caption behind the end is never seen. Few captions for a long video are those of another one, or were never finished.
 * Captions that stand too short cannot be read: 25 characters a second are the most.
 *
 * @example {"name": "ok"}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-late", "output": ["media/a.fr.vtt:3:1: video/caption-times"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:06.000 --> 00:00:09.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-few", "output": ["media/a.fr.vtt:1:1: video/caption-times"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=95 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 95s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-fast", "output": ["media/a.fr.vtt:3:1: video/caption-times"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:01.000
 *   Oil floats on water, whatever you do.
 */
export const captionTimes: Rule = function* (located) {
  for (const { path, cues, video, placeOf } of captionsOf(located)) {
    const told = [...few(cues, video), ...cues.flatMap((cue) => late(cue, video) ?? fast(cue) ?? [])];
    for (const { line, message, fix } of told) {
      yield {
        severity: 'warning',
        rule: 'video/caption-times',
        place: placeOf(line),
        message: `${path}: ${message}`,
        fix,
      };
    }
  }
};

/** Seconds of a video for which one caption at least is expected. */
const expected = 30;
/** Characters that most people read in a second. */
const readable = 25;

function* few(cues: readonly Cue[], { seconds }: Video) {
  if (cues.length >= Math.floor(seconds / expected)) return;
  const message = `${count(cues.length, 'caption')} for ${seconds} seconds are few.`;
  yield { line: 1, message, fix: 'Write all that is said, and the sounds that matter.' };
}

function late({ end, line }: Cue, { seconds }: Video) {
  if (end <= seconds + 1) return undefined;
  const message = `This caption ends at second ${Math.round(end)}, but the video has ${seconds}.`;
  return { line, message, fix: 'Mend the time, or the seconds of the video.' };
}

function fast({ start, end, text, line }: Cue) {
  const rate = text.length / (end - start);
  if (!(end > start) || rate <= readable) return undefined;
  const message = `This caption shows ${Math.round(rate)} characters a second; ${readable} can be read.`;
  return { line, message, fix: 'Let it stand longer, or say it in fewer words.' };
}
