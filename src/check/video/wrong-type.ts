import type { Rule } from '../rule.ts';
import { captionsOf, videoFilesOf } from './videos.ts';

/**
 * A video is an MP4 or WebM file, its captions WebVTT, and each file is what its name says.
 *
 * Every browser of the last years plays MP4 with H.264; WebM plays in all but Safari before 14.1.
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
 * @example {"name": "not-ok-type", "output": ["1:1: video/wrong-type"]}
 *   :::video[Oil]{#oil src=media/a.avi captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.avi
 *   RIFF….AVI
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-content", "output": ["1:1: video/wrong-type"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   <html>Sign in</html>
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-captions", "output": ["1:1: video/wrong-type"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.srt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.srt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const wrongVideoType: Rule = function* (located) {
  for (const { video, path, movie } of videoFilesOf(located)) {
    const isNamed = /\.(?:mp4|webm)$/i.test(path);
    if (isNamed && movie) continue;
    yield {
      severity: 'error',
      rule: 'video/wrong-type',
      place: video.place,
      message: isNamed ? `The file ${path} is no video, whatever its name.` : `Not every browser plays ${path}.`,
      fix: 'Save it as MP4 (H.264, AAC), or as WebM.',
    };
  }
  for (const { video, path } of captionsOf(located)) {
    if (/\.vtt$/i.test(path)) continue;
    yield {
      severity: 'error',
      rule: 'video/wrong-type',
      place: video.place,
      message: `The captions ${path} are no WebVTT, by their name.`,
      fix: 'Save them as WebVTT: a file that ends in .vtt and begins with WEBVTT.',
    };
  }
};
