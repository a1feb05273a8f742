import type { Rule } from '../rule.ts';
import { videoFilesOf } from './videos.ts';

/**
 * A video file stays under 8 MB, and never has more than 20.
 *
 * Eight megabytes are three minutes in 480 lines. They are loaded by who asks for them only, but over what network they have.
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
 * @example {"name": "not-ok", "output": ["1:1: video/too-heavy"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   ....ftyp{{ 9000 kB }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const videoTooHeavy: Rule = function* (located) {
  for (const { path, bytes, video } of videoFilesOf(located)) {
    if (bytes.length <= heavy) continue;
    const isError = bytes.length > tooMuch;
    yield {
      severity: isError ? 'error' : 'warning',
      rule: 'video/too-heavy',
      place: video.place,
      message: `The video ${path} has ${Math.ceil(bytes.length / 100_000) / 10} MB; ${isError ? `${tooMuch / 1e6} are the most` : `${heavy / 1e6} should be enough`}.`,
      fix: 'Cut it, save it in 480 lines with a variable bit rate, or let a host serve it: embed="https://…"',
    };
  }
};

/** Bytes. */
const heavy = 8_000_000;
const tooMuch = 20_000_000;
