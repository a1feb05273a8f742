import type { Rule } from '../rule.ts';
import { videosOf } from './videos.ts';

/**
 * A video of the course has captions.
 *
 * Who cannot hear reads them, and so does who sits in an open office (RGAA 4.3, WCAG 1.2.2). A video of another host brings its own.
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
 * @example {"name": "not-ok", "output": ["1:1: video/no-captions"]}
 *   :::video[Oil]{#oil src=media/a.mp4 seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 */
export const noCaptions: Rule = function* (located) {
  for (const { title, src, captions, place } of videosOf(located)) {
    if (src === undefined || captions !== undefined) continue;
    yield {
      severity: 'error',
      rule: 'video/no-captions',
      place,
      message: `The video "${title}" has no captions.`,
      fix: `Write them in WebVTT and name the file: captions=${src.replace(/\.[^.]*$/, '')}.${located.course.language}.vtt`,
    };
  }
};
