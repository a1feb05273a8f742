import type { Rule } from '../rule.ts';
import { linesOf } from './movie.ts';
import { type VideoFile, videoFilesOf } from './videos.ts';

/**
 * The light file of a video has 480 lines at most, the better one 1,080.
 *
 * The RGESN (5.3) asks for a sober definition first. A talking head in a frame of 650 pixels gains nothing beyond.
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
 * @example {"name": "not-ok-light", "output": ["1:1: video/definition"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves."}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 1280x720 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-high", "output": ["1:1: video/definition"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves." high=media/b.mp4}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/b.mp4
 *   {{ mp4 3840x2160 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 *
 * @example {"name": "not-ok-same", "output": ["1:1: video/definition"]}
 *   :::video[Oil]{#oil src=media/a.mp4 captions=media/a.fr.vtt seconds=4 why="It moves." high=media/b.mp4}
 *   Oil floats on water.
 *   :::
 *   == media/a.mp4
 *   {{ mp4 854x480 4s }}
 *   == media/b.mp4
 *   {{ mp4 640x360 4s }}
 *   == media/a.fr.vtt
 *   WEBVTT
 *
 *   00:00:00.000 --> 00:00:04.000
 *   Oil floats on water.
 */
export const definition: Rule = function* (located) {
  const files = videoFilesOf(located);
  for (const file of files) {
    const found = tooManyLines(file) ?? noBetter(file, files);
    if (found) yield { severity: 'warning', rule: 'video/definition', place: file.video.place, ...found };
  }
};

const most = { src: 480, high: 1080 } as const;

const lines = ({ movie }: VideoFile): number => (movie && linesOf(movie)) ?? 0;

function tooManyLines(file: VideoFile) {
  const { path, which } = file;
  if (lines(file) <= most[which]) return undefined;
  return {
    message: `The video ${path} has ${lines(file)} lines; ${most[which]} are enough.`,
    fix:
      which === 'src'
        ? 'Save it in 480 lines, and name this one in high=, if it is needed.'
        : 'Save it in 1,080 lines.',
  };
}

function noBetter(file: VideoFile, files: readonly VideoFile[]) {
  const light = files.find(({ video, which }) => video === file.video && which === 'src');
  if (file.which === 'src' || !light || lines(file) === 0 || lines(file) > lines(light)) return undefined;
  return {
    message: `The video ${file.path} has no more lines (${lines(file)}) than the light one (${lines(light)}).`,
    fix: 'Name the better one in high=, or leave high out.',
  };
}
