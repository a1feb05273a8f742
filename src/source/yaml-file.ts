import { type Document, isMap, isNode, isScalar, parseDocument, type YAMLParseError } from 'yaml';
import type { Place } from '../model/course.ts';
import { limits } from './limits.ts';
import type { Report } from './report.ts';
import { placeAt, type TextFile } from './text-file.ts';

/** Where a field stands: the field's name, or what was written for it. */
export type Part = 'key' | 'value';

/** YAML that could be read, and where each of its fields stands. */
export interface Yaml {
  readonly data: unknown;
  place(path: readonly PropertyKey[], part: Part): Place;
}

/** YAML in a file: the whole of it or its front matter; `start` is where it begins. */
export interface YamlText {
  readonly text: string;
  readonly start: number;
  /** Characters that are read; those of a file of fields where nothing is said. */
  readonly limit?: number;
}

/** Reads YAML; undefined, and problems, when it is none. */
export function readYaml(
  file: TextFile,
  { text, start, limit = limits.fieldsBytes }: YamlText,
  report: Report,
): Yaml | undefined {
  const place = (from: number, to: number): Place => placeAt(file, start + from, start + to);
  if (text.length > limit || text.split(/\r\n|\n|\r/).some((line) => line.length > limits.line)) {
    report({
      rule: 'yaml/too-long',
      place: place(0, 0),
      message: `This YAML has more than ${limit} characters, or more than ${limits.line} on one line, and is not read.`,
      fix: 'Keep to the fields in docs/author/course-text.md.',
    });
    return undefined;
  }
  try {
    const document = documentOf(text);
    for (const error of document.errors.slice(0, limits.syntaxProblems))
      report({ ...explain(error), place: place(...error.pos) });
    if (document.errors.length > 0) return undefined;
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    return { data, place: (path, part) => place(...rangeOf(document, path, part)) } satisfies Yaml;
  } catch (error) {
    // The yaml package throws for what no list of errors can hold: an alias to nothing, or thousands of nested lists.
    const message =
      error instanceof Error && error.name === 'ReferenceError' ? error.message : 'It is nested too deep.';
    report({
      rule: 'yaml/syntax',
      place: place(0, 0),
      message: `This YAML cannot be read: ${message}`,
      fix: 'Write the fields as in docs/author/course-text.md, without & and *.',
    });
    return undefined;
  }
}

/** Documents by their text: what all courses share is long, and is read for every course and language. */
const documents = new Map<string, ReturnType<typeof parseDocument>>();

function documentOf(text: string): ReturnType<typeof parseDocument> {
  const known = documents.get(text);
  if (known) return known;
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', version: '1.2' });
  if (documents.size >= 100) documents.clear();
  documents.set(text, document);
  return document;
}

/** The range of the field itself, or of the nearest thing around it that exists. */
function rangeOf(document: Document, path: readonly PropertyKey[], part: Part): [number, number] {
  const parent = nodeAt(document, path.slice(0, -1));
  const name = path.at(-1);
  if (part === 'key' && isMap(parent) && name !== undefined) {
    const key = parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(name))?.key;
    if (isNode(key) && key.range) return [key.range[0], key.range[1]];
  }
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    // What is missing in a map is best shown at the map's first line.
    if (isNode(node) && node.range) return [node.range[0], length < path.length ? node.range[0] : node.range[1]];
  }
  return [0, 0];
}

const nodeAt = (document: Document, path: readonly PropertyKey[]): unknown =>
  path.length === 0 ? document.contents : document.getIn(path, true);

const explanations: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'A second colon stands in this line, so YAML reads a field inside a field.',
    'Put the text in quotes: title: "Le numérique : agir".',
  ],
  DUPLICATE_KEY: ['This field is written twice.', 'Keep one of them.'],
  TAB_AS_INDENT: ['A tab stands at the start of this line.', 'Write spaces instead of the tab.'],
  BAD_INDENT: [
    'This line is not set as far to the right as those it belongs to.',
    'Align it with the lines around it.',
  ],
  MISSING_CHAR: [
    'A character is missing: a quotation mark, a bracket, a brace, a comma or a colon.',
    'Close what is opened.',
  ],
  MULTILINE_IMPLICIT_KEY: ['This line has no colon, so it is no field.', 'Write it as name: value.'],
  UNEXPECTED_TOKEN: ['This is not expected here.', 'Put the text in quotes, or remove what is too much.'],
};

function explain({ code, message }: YAMLParseError) {
  const [what, fix] = explanations[code] ?? ['This line is no YAML that can be read.', 'Write it as name: value.'];
  return { rule: 'yaml/syntax', message: `${what} (${message})`, fix };
}
