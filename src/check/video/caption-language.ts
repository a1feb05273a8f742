import type { Rule } from '../rule.ts';
import { captionsOf } from './videos.ts';

/**
 * Captions are in the language of the course, and their name says so.
 *
 * The browser tells the learner, and a screen reader, which language the captions are in: that of the page.
 * A course in three languages has three files of captions beside one video.
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
 * @example {"name": "not-ok", "output": ["1:1: video/caption-language"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.en.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.en.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-unsaid", "output": ["1:1: video/caption-language"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/a.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const captionLanguage: Rule = function* (located) {
  const { language } = located.course;
  for (const { path, video } of captionsOf(located)) {
    const [, named] = /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\.[a-z]+$/.exec(path) ?? [];
    if (named?.split('-')[0] === language.split('-')[0]) continue;
    yield {
      severity: named === undefined ? 'warning' : 'error',
      rule: 'video/caption-language',
      place: video.place,
      message:
        named === undefined
          ? `The name of ${path} does not say which language the captions are in.`
          : `The captions ${path} are in another language (${named}) than the course (${language}).`,
      fix: `Name the file for its language: ${path.replace(/(?:\.[A-Za-z-]{2,12})?\.[a-z]+$/, '')}.${language}.vtt`,
    };
  }
};
