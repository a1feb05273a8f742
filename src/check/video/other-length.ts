import type { Rule } from '../rule.ts';
import { videoFilesOf } from './videos.ts';

/**
 * The seconds of a video are those of its file.
 *
 * Learners are told how long it lasts before they ask for it, and what they have seen is counted against it.
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
 * @example {"name": "not-ok", "output": ["1:1: video/other-length"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 12s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const otherLength: Rule = function* (located) {
  for (const { path, movie, video } of videoFilesOf(located)) {
    const { seconds } = movie ?? {};
    if (seconds === undefined || Math.abs(seconds - video.seconds) <= Math.max(1, seconds * 0.02)) continue;
    yield {
      severity: 'warning',
      rule: 'video/other-length',
      place: video.place,
      message: `The video "${video.title}" says ${video.seconds} seconds; ${path} has ${Math.round(seconds)}.`,
      fix: `Write seconds=${Math.round(seconds)}`,
    };
  }
};
