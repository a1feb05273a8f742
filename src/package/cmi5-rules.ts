import type { XmlDocument } from 'libxml2-wasm';
import { type AssignableUnit, blocksOf, type CourseStructure, readStructure, unitsOf } from './cmi5-structure.ts';
import type { PackageFile } from './package-file.ts';

/** What `CourseStructure.xsd` accepts and no LMS can play. */
export function* cmi5Rules(document: XmlDocument, files: readonly PackageFile[]): Iterable<string> {
  const structure = readStructure(document);
  yield* idRules(structure);
  yield* objectiveRules(structure);
  const paths = new Set(files.map(({ path }) => path));
  for (const unit of unitsOf(structure.children)) {
    yield* urlRules(unit, paths);
    yield* scoreRules(unit);
  }
}

/** Ids are whole IRIs, and none stands twice (cmi5 § 13.1): an LMS keeps records by them. */
function* idRules(structure: CourseStructure) {
  const seen = new Map<string, number>();
  const { objectives, children } = structure;
  for (const { id, line } of [structure, ...objectives, ...blocksOf(children), ...unitsOf(children)]) {
    if (!isIri(id)) yield say(line, `the id "${id}" is no IRI: it begins with a scheme, such as https: or urn:.`);
    const before = seen.get(id);
    if (before !== undefined) yield say(line, `the id "${id}" stands in line ${before} already.`);
    seen.set(id, before ?? line);
  }
}

function* objectiveRules({ objectives, children }: CourseStructure) {
  const known = new Set(objectives.map(({ id }) => id));
  for (const { line, objectives: references } of [...blocksOf(children), ...unitsOf(children)]) {
    for (const id of references) {
      if (!known.has(id)) yield say(line, `it refers to the objective "${id}", which does not exist.`);
    }
  }
}

/** Names of the launch, which an address must not have for itself (cmi5 § 8.1). */
const launchNames = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/** A unit starts at a file of the package, or somewhere else by a whole address (cmi5 § 14.1). */
function* urlRules({ line, url }: AssignableUnit, paths: ReadonlySet<string>) {
  if (isIri(url) && !/^https?:\/\/[^/]/i.test(url)) {
    yield say(line, `the url "${url}" is no address that a browser opens: https://… or a file of the package.`);
  } else if (!isIri(url)) {
    const path = fileOf(url);
    if (path === undefined) yield say(line, `the url "${url}" leads out of the package.`);
    else if (!paths.has(path))
      yield say(line, `the url "${url}" names the file "${path}", which is not in the package.`);
  }
  const query = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '');
  for (const name of launchNames) {
    if (query.has(name)) yield say(line, `the url "${url}" has the parameter "${name}", which the launch gives.`);
  }
}

function* scoreRules({ line, masteryScore }: AssignableUnit) {
  if (masteryScore !== undefined && (masteryScore.split('.')[1] ?? '').length > 4)
    yield say(line, `masteryScore is ${masteryScore}: at most 4 decimals are allowed.`);
}

/** The file that a relative url names; nothing where it leads out of the package. */
export function fileOf(url: string): string | undefined {
  const [path = ''] = url.split(/[?#]/, 1);
  if (path.startsWith('/') || path.includes('\\')) return undefined;
  try {
    const parts = decodeURIComponent(path).split('/');
    return parts.includes('..') ? undefined : parts.filter((part) => part !== '.').join('/');
  } catch {
    return undefined;
  }
}

/** RFC 3986 § 3: a scheme, then something without spaces. */
export const isIri = (text: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text);

const say = (line: number, sentence: string): string => `cmi5.xml:${line}: ${sentence}`;
