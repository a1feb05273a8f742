import type { Rule } from '../rule.ts';
import { plainTextOf } from '../walk/plain-text.ts';
import { videosOf } from './videos.ts';

/**
 * Every video has a transcript, those of another host too.
 *
 * It is read by who cannot play the video, does not want to, or looks for a sentence (RGAA 4.1, WCAG 1.2.1 and 1.2.3);
 * and without script it is all there is.
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
 * @example {"name": "not-ok", "output": ["1:1: video/no-transcript"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-embedded", "output": ["1:1: video/no-transcript"]}
 *   :::video[Oil]{#oil embed="https://video.example.org/a" seconds=4 why="It moves."}
 *   :::
 */
export const noTranscript: Rule = function* (located) {
  for (const { title, transcript, place } of videosOf(located)) {
    if (plainTextOf(transcript).trim() !== '') continue;
    yield {
      severity: 'error',
      rule: 'video/no-transcript',
      place,
      message: `The video "${title}" has no transcript.`,
      fix: 'Write in the block, before its :::, all that is said and what must be seen to understand it.',
    };
  }
};
