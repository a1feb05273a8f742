import type { Rule } from '../rule.ts';
import { videosOf } from './videos.ts';

/**
 * Every video says why it is one.
 *
 * A minute of video weighs as much as hundreds of pages of text. The RGESN (4.6) asks that each be useful, and that somebody has
 * said so; the declaration of the course quotes it.
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
 * @example {"name": "not-ok", "output": ["1:1: video/no-reason"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const noReason: Rule = function* (located) {
  for (const { title, why, place } of videosOf(located)) {
    if (why.trim() !== '') continue;
    yield {
      severity: 'error',
      rule: 'video/no-reason',
      place,
      message: `Nothing says why "${title}" is a video and not a text (RGESN 4.6).`,
      fix: 'Say it: why="Le geste se voit mieux qu’il ne se décrit."',
    };
  }
};
