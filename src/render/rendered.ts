import type { Course } from '../model/course.ts';
import type { Lms } from '../model/player-course.ts';

/** Interface texts by key; the player's build hands them over (player/i18n). */
export type Texts = Readonly<Record<string, string>>;

export interface RenderOptions {
  readonly lms: Lms;
  readonly texts: Texts;
}

/** `index.write`, whole, and the media that are not drawn inside it. */
export interface Rendered {
  readonly html: string;
  /** Paths of `course.media` that the page refers to. */
  readonly media: readonly string[];
}

export type Render = (course: Course, options: RenderOptions) => Rendered;
