import type { Rule } from '../rule.ts';
import { videoFilesOf } from './videos.ts';

/**
 * An MP4 has its index in front.
 *
 * Where it stands at the end, a browser must load the whole file, or ask the server for its end, before the first picture shows.
 * Many LMSs do not serve parts of files.
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
 * @example {"name": "not-ok", "output": ["1:1: video/late-index"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s late }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const lateIndex: Rule = function* (located) {
  for (const { path, movie, video } of videoFilesOf(located)) {
    if (movie?.isLate !== true) continue;
    yield {
      severity: 'warning',
      rule: 'video/late-index',
      place: video.place,
      message: `The index of ${path} stands at the end of the file.`,
      fix: 'Save it for the web ("fast start"): ffmpeg -i in.mp4 -c copy -movflags +faststart out.mp4',
    };
  }
};
