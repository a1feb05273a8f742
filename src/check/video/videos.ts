import type { Place, Video } from '../../model/course.ts';
import { courseFile } from '../places.ts';
import type { Located } from '../rule.ts';
import { type Movie, readMovie } from './movie.ts';
import { type Captions, readWebVtt } from './web-vtt.ts';

/** Every video of the course, embedded ones too. */
export const videosOf = ({ blocks }: Located): readonly Video[] =>
  blocks.flatMap(({ block }) => (block.type === 'video' ? [block] : []));

export interface VideoFile {
  readonly video: Video;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly which: 'src' | 'high';
  /** What the file says of itself; undefined where it is no video. */
  readonly movie: Movie | undefined;
}

/** The files of all videos; those that the course lacks have been told by the reader. */
export const videoFilesOf = (located: Located): readonly VideoFile[] =>
  videosOf(located).flatMap((video) =>
    (['src', 'high'] as const).flatMap((which): VideoFile[] => {
      const path = video[which];
      const bytes = path === undefined ? undefined : located.course.media.get(path);
      return path === undefined || !bytes ? [] : [{ video, path, bytes, which, movie: readMovie(bytes) }];
    }),
  );

export interface CaptionsFile extends Captions {
  readonly video: Video;
  readonly path: string;
  /** Where a line of it stands. */
  readonly placeOf: (line: number) => Place;
}

/** The captions of all videos that have some. */
export const captionsOf = (located: Located): readonly CaptionsFile[] =>
  videosOf(located).flatMap((video): CaptionsFile[] => {
    const { captions: path } = video;
    const bytes = path === undefined ? undefined : located.course.media.get(path);
    if (path === undefined || !bytes) return [];
    const file = courseFile(located.texts).replace(/course\.yaml$/, path);
    return [{ video, path, ...readWebVtt(bytes), placeOf: (line) => ({ file, line, column: 1 }) }];
  });
