import type { Rule } from '../rule.ts';
import { captionsOf } from './videos.ts';

/**
 * Captions are valid WebVTT, in order, each with its words.
 *
 * Browsers leave out without a word what they cannot read: a comma in a time, as SubRip writes it, and the caption is gone.
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
 * @example {"name": "not-ok-times", "output": ["media/a.fr.vtt:3:1: video/broken-captions"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00,000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-header", "output": ["media/a.fr.vtt:1:1: video/broken-captions"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.vtt
 *   1
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const brokenCaptions: Rule = function* (located) {
  for (const { path, slips, placeOf } of captionsOf(located)) {
    for (const { line, message, fix } of slips) {
      yield {
        severity: 'error',
        rule: 'video/broken-captions',
        place: placeOf(line),
        message: `${path}: ${message}`,
        fix,
      };
    }
  }
};
