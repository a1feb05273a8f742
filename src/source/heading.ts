import type { Heading } from 'mdast';
import type { Place } from '../model/course.ts';
import { takeId } from './inline.ts';
import { inlineText } from './plain-text.ts';
import { readProse } from './prose.ts';
import type { Reader } from './reader.ts';
import { placeOfNode } from './tree.ts';

/** How ids of one kind of heading are judged, made and spoken of. */
export interface HeadingIds {
  /** Told of each title before its id is judged. */
  readonly onTitle?: (title: string, place: Place) => void;
  isValid(id: string): boolean;
  make(title: string): string;
  /** `scenario/missing-scene-id` and what is said of a title without an id. */
  readonly missing: { readonly rule: string; message(title: string): string };
  readonly wrong: { readonly rule: string; message(id: string): string };
}

/** A level-2 heading, `## Title {#id}`: its title, and its id or one made where none can be read. */
export interface ReadHeading {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  /** The id is the author's own. */
  readonly isWritten: boolean;
}

/** Reads a heading that learners' records hang on; says so where its id is missing or wrong. */
export function readHeading(heading: Heading, reader: Reader, ids: HeadingIds): ReadHeading {
  const { file, figures, report } = reader;
  const place = placeOfNode(file.path, heading);
  const children = readProse(heading.children, reader);
  const { words, id, end } = takeId(children, file, (heading.position?.start.offset ?? 0) + 2);
  const title = inlineText(words, figures);
  ids.onTitle?.(title, place);
  if (id !== undefined && ids.isValid(id)) return { id, title, place, isWritten: true };
  const made = ids.make(title);
  if (id === undefined) {
    report({
      rule: ids.missing.rule,
      place,
      message: ids.missing.message(title),
      fix: `Write {#${made}} at the end of its heading, or let "parcours check --fix" do it.`,
      edit: { file: file.path, offset: end, length: 0, text: ` {#${made}}` },
    });
  } else {
    report({ rule: ids.wrong.rule, place, message: ids.wrong.message(id), fix: `Write {#${made}}.` });
  }
  return { id: made, title, place, isWritten: false };
}
