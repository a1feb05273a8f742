import type { PlayerCourse } from '../src/model/player-course.ts';
import { addPart, opened, type Part, type ShippedCourse } from '../src/model/shipped-course.ts';

/** A file of a package, or of a rendered course. */
interface AnyFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The course of a package as the player knows it once every part has come: all questions, with all their words. */
export function fullCourse(files: Iterable<AnyFile>): PlayerCourse {
  const texts = new Map(Array.from(files, ({ path, content }) => [path, asText(content)]));
  const course = opened(shippedIn(texts.get('index.html') ?? ''));
  for (const [path, text] of texts) if (path.startsWith('parts/')) addPart(course, partIn(text));
  return course;
}

/** What stands in `<script id="course">` of a start page. */
export function shippedIn(html: string): ShippedCourse {
  const json = /<script type="application\/json" id="course">(.*?)<\/script>/s.exec(html)?.[1];
  if (json === undefined) throw new Error('The page holds no course.');
  return JSON.parse(json) as ShippedCourse;
}

/** What a file of `parts/` hands to the player. */
export function partIn(script: string): Part {
  const json = /^\ufeff?parcours\((.*)\)\s*$/s.exec(script)?.[1];
  if (json === undefined) throw new Error(`This is no part: ${script.slice(0, 80)}`);
  return JSON.parse(json) as Part;
}

const asText = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
