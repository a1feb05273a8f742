import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../model/problem.ts';
import { decode } from './decode.ts';
import { listFiles, type ListedFile } from './list-files.ts';
import { limits } from './limits.ts';
import { type Report, reportTo } from './report.ts';
import { findPools } from './pools-files.ts';
import { findShared, type Shared } from './shared-files.ts';

/** A course folder as it was on disk; from here on nothing touches the disk. */
export interface CourseFiles {
  /** From the working folder, forward slashes. */
  readonly folder: string;
  /** The author's texts, by path from the working folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pictures and downloads, by path in the course folder. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  /** Where figures, sources and glossary stand; paths of `texts`. */
  readonly shared: Shared;
  /** Where pools of questions stand, for a course that uses some: a folder, paths of `texts` in it. */
  readonly pools?: string;
}

/** Reads a course folder, with the figures, sources and terms that stand above it. */
export async function readCourseFiles(
  folder: string,
): Promise<{ readonly files: CourseFiles; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const report = reportTo(problems);
  const listed = await listFiles(folder, report);
  const shared = await findShared(folder);
  const texts = new Map<string, string>();
  const media = new Map<string, Uint8Array>();
  const sharedFiles = Object.values(shared).map((file): ListedFile => ({ path: file, inCourse: file }));
  for (const file of [...listed.filter(isText), ...sharedFiles]) {
    await readText(file, texts, report);
  }
  const pools = await findPools(folder, texts.values(), report);
  for (const file of pools?.texts ?? []) await readText(file, texts, report);
  const others = listed.filter((other) => !isText(other));
  for (const file of others) {
    if (/\.(md|markdown)$/i.test(file.path) && !/^media\/|(^|\/)README\.md$/i.test(file.inCourse))
      reportStray(file, report);
  }
  for (const file of [...others, ...(pools?.media ?? [])]) await readMedia(file, media, report);
  const paths = Object.fromEntries(Object.entries(shared).map(([name, file]) => [name, slashes(file)]));
  return {
    files: {
      folder: slashes(path.normalize(folder)),
      texts,
      media,
      shared: paths,
      ...(pools && { pools: slashes(path.normalize(pools.folder)) }),
    },
    problems,
  };
}

export { languagesOf } from './course-languages.ts';

/** Texts are `course.yaml` and the Markdown of language folders; all else is media. */
const isText = ({ inCourse }: ListedFile): boolean =>
  inCourse === 'course.yaml' || /^[a-z]{2,3}(-[A-Za-z0-9]+)?\/[^/]+\.md$/.test(inCourse);

const isYaml = ({ path: file }: ListedFile): boolean => file.endsWith('.yaml');

/** Takes a file among the texts, if it is one. */
async function readText(file: ListedFile, texts: Map<string, string>, report: Report): Promise<void> {
  const bytes = await readSmall(file, isYaml(file) ? limits.sharedBytes : limits.lessonBytes, report);
  const decoded = bytes && decode(slashes(file.path), bytes);
  if (decoded && 'problem' in decoded) report(decoded.problem);
  if (decoded && 'text' in decoded) texts.set(slashes(file.path), decoded.text);
}

async function readMedia(file: ListedFile, media: Map<string, Uint8Array>, report: Report): Promise<void> {
  const limit = /\.(mp4|webm)$/i.test(file.path) ? limits.videoBytes : limits.mediaBytes;
  const bytes = await readSmall(file, limit, report);
  if (bytes) media.set(file.inCourse, bytes);
}

async function readSmall(file: ListedFile, limit: number, report: Report): Promise<Uint8Array | undefined> {
  const bytes = await readFile(file.path);
  if (bytes.length <= limit) return bytes;
  report({
    rule: 'files/too-large',
    place: { file: slashes(file.path), line: 1, column: 1 },
    message: `This file has ${kilobytes(bytes.length)}; at most ${kilobytes(limit)} are read.`,
    fix: file.path.endsWith('.md') ? 'Split the lesson into several files.' : 'Make it smaller.',
  });
  return undefined;
}

/** Markdown that no course reads: out of its folder, or with another ending. */
function reportStray({ path: file, inCourse }: ListedFile, report: Report): void {
  report({
    severity: 'warning',
    rule: 'files/stray-lesson',
    place: { file: slashes(file), line: 1, column: 1 },
    message: `"${inCourse}" looks like a lesson, but stands where none is read.`,
    fix: 'Lessons stand directly in the folder of their language and end in .md: fr/01-premiere-lecon.md.',
  });
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;

const slashes = (file: string): string => file.split(path.sep).join('/');
