import type { Rule } from '../rule.ts';
import { countWords, plainTextOf } from '../walk/plain-text.ts';
import { captionsOf } from './videos.ts';

/**
 * A transcript says as much as the captions.
 *
 * It stands for the video, it is no summary of it. Three words out of four are asked for, since spoken words are more than written ones.
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
 * @example {"name": "not-ok", "output": ["1:1: video/short-transcript"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const shortTranscript: Rule = function* (located) {
  for (const { video, cues } of captionsOf(located)) {
    const said = countWords(cues.map(({ text }) => text).join(' '));
    const written = countWords(plainTextOf(video.transcript));
    if (written === 0 || written >= said * 0.75) continue;
    yield {
      severity: 'warning',
      rule: 'video/short-transcript',
      place: video.place,
      message: `The transcript of "${video.title}" has ${written} words; its captions have ${said}.`,
      fix: 'Write all that is said, and what must be seen to understand it.',
    };
  }
};
