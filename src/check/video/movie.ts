import { readMp4 } from './mp4.ts';
import { readWebm } from './webm.ts';

/** What a video file says of itself; what cannot be found in it is absent. */
export interface Movie {
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  /** The index stands behind the pictures: a browser must fetch the end before it can play the beginning. */
  readonly isLate?: boolean;
}

/** Reads an MP4 or WebM file; undefined where it is neither, whatever its name. */
export const readMovie = (bytes: Uint8Array): Movie | undefined => readMp4(bytes) ?? readWebm(bytes);

/** How many lines the picture has, held as it is: 480 for 854 × 480 and for 480 × 854. */
export const linesOf = ({ width, height }: Movie): number | undefined =>
  width !== undefined && height !== undefined && width * height > 0 ? Math.min(width, height) : undefined;
