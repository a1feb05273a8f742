import type { CoursePath, PathCourse } from '../model/course-path.ts';
import type { Problem } from '../model/problem.ts';
import { type PathFile, pathSchema } from '../model/schema-path.ts';
import { judgePath } from './path-problems.ts';
import { type Report, reportTo } from './report.ts';
import { readFields, type Subject } from './schema-problems.ts';
import { linePlace, textFile } from './text-file.ts';
import { readYaml } from './yaml-file.ts';

/** A `path.yaml` in one language, as it could be read, and everything that is wrong with it. */
export interface PathReading {
  readonly path?: CoursePath;
  readonly problems: readonly Problem[];
}

const instead: PathFile = {
  id: 'path',
  languages: [],
  title: {},
  description: {},
  courses: [],
  blocks: [],
  notCovered: [],
};

/** The languages that a `path.yaml` is made in: French where none can be read, so that its problems are told. */
export function pathLanguages(file: string, text: string): readonly string[] {
  const named = fieldsOf(file, text, () => {})?.fields.languages ?? [];
  return named.length > 0 ? named : ['fr'];
}

/** Reads the text of a `path.yaml`. Touches no disk, throws nothing. */
export function readPath(file: string, text: string, language: string): PathReading {
  const problems: Problem[] = [];
  const report = reportTo(problems);
  const read = fieldsOf(file, text, report);
  if (!read) return { problems };
  const { fields, subject } = read;
  const reader = new Words(language, subject, report);
  const path: CoursePath = {
    id: fields.id,
    language,
    languages: fields.languages,
    title: reader.words(fields.title, ['title']),
    description: reader.words(fields.description, ['description']),
    courses: coursesOf(fields.courses, ['courses'], { file, subject, report }),
    blocks: fields.blocks.map((block, index) => ({
      id: block.id,
      title: reader.words(block.title, ['blocks', index, 'title']),
      description: reader.words(block.description, ['blocks', index, 'description']),
      courses: coursesOf(block.courses, ['blocks', index, 'courses'], { file, subject, report }),
    })),
    notCovered: fields.notCovered.map(({ rows, reason }, index) => ({
      rows,
      reason: reader.words(reason, ['notCovered', index, 'reason']),
      place: subject.place(['notCovered', index, 'rows'], 'value'),
    })),
  };
  judgePath(path, fields, { subject, report });
  return { path, problems };
}

function fieldsOf(file: string, text: string, report: Report) {
  const source = textFile(file, text);
  const yaml = readYaml(source, { text, start: 0 }, report);
  if (yaml === undefined) return undefined;
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) {
    report({
      rule: 'yaml/wrong-field',
      place: linePlace(source, 1),
      message: 'path.yaml holds no fields.',
      fix: 'Write a field on each line: id: numeco',
    });
    return undefined;
  }
  const subject: Subject = { name: 'path.yaml', noun: 'field', place: yaml.place };
  return { fields: readFields(pathSchema, yaml.data, { subject, report, instead }), subject };
}

/** Takes the words of one language; what has not been translated is told. */
class Words {
  readonly #language: string;
  readonly #subject: Subject;
  readonly #report: Report;

  constructor(language: string, subject: Subject, report: Report) {
    this.#language = language;
    this.#subject = subject;
    this.#report = report;
  }

  words(all: Readonly<Record<string, string>>, at: readonly (string | number)[]): string {
    const found = all[this.#language];
    const [other] = Object.values(all);
    if (found === undefined && other !== undefined) {
      this.#report({
        rule: 'yaml/missing-language',
        place: this.#subject.place(at, 'key'),
        message: `"${at.join('.')}" has no words in ${this.#language}.`,
        fix: `Add them: { ${this.#language}: "…" }.`,
      });
    }
    return found ?? other ?? '';
  }
}

interface Reading {
  readonly file: string;
  readonly subject: Subject;
  readonly report: Report;
}

function coursesOf(
  folders: readonly string[],
  at: readonly (string | number)[],
  { file, subject, report }: Reading,
): readonly PathCourse[] {
  return folders.flatMap((folder, index): readonly PathCourse[] => {
    const place = subject.place([...at, index], 'value');
    if (!/^[/\\]|^[A-Za-z]:|\\/.test(folder)) return [{ folder: joined(file, folder), place }];
    report({
      rule: 'path/absolute-folder',
      place,
      message: `"${folder}" is no folder beside path.yaml.`,
      fix: 'Write it from the folder of path.yaml, with /: module-1 or ../inr/theme-1.',
    });
    return [];
  });
}

/** The folder from the working folder, without needless steps. */
function joined(file: string, folder: string): string {
  const parts: string[] = [];
  for (const part of [...file.split('/').slice(0, -1), ...folder.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return (file.startsWith('/') ? '/' : '') + parts.join('/');
}
