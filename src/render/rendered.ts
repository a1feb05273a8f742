import type { Course } from '../model/course.ts';
import type { Lms, LrsAddress } from '../model/player-course.ts';

/** Interface texts by key; the player's build hands them over (player/i18n). */
export type Texts = Readonly<Record<string, string>>;

/** The theme's inks of drawings by name (`--il-sea`): light and dark. */
export type Inks = Readonly<Record<string, readonly [light: string, dark: string]>>;

export interface RenderOptions {
  readonly lms: Lms;
  readonly texts: Texts;
  readonly inks: Inks;
  /** Where the package sends statements beside what its standard records. */
  readonly lrs?: LrsAddress;
  /** The package is a site, whose text is read without script as well. An LMS launches nothing without. */
  readonly isSite?: boolean;
  /** The page that lists the courses of the path, where this one stands in a path’s site. */
  readonly home?: Home;
}

/** Where a course leads back to. */
export interface Home {
  readonly href: string;
  /** The title of the path. */
  readonly title: string;
}

/** `index.html`, whole, and the files it refers to: pictures, downloads, parts, the list of references. */
export interface Rendered {
  readonly html: string;
  readonly files: readonly RenderedFile[];
}

export interface RenderedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export type Render = (course: Course, options: RenderOptions) => Rendered;
