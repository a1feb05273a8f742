import type { Course } from '../model/course.ts';
import { type CourseFile, courseSchema } from '../model/schema-course.ts';
import type { Report } from './report.ts';
import { readFields, type Subject } from './schema-problems.ts';
import { linePlace, textFile } from './text-file.ts';
import { readYaml } from './yaml-file.ts';

/** What `course.yaml` says, in one language. */
export type CourseHead = Omit<Course, 'lessons' | 'assessment' | 'figures' | 'sources' | 'glossary' | 'media'>;

const instead: CourseFile = {
  id: 'course',
  version: '0.0.0',
  languages: [],
  title: {},
  description: {},
  keywords: {},
  audience: {},
  licence: '',
  authors: [],
  contact: '',
  reviewBy: '',
  minutes: 0,
  theme: 'estran',
  navigation: 'free',
  completion: { pages: 'all', assessment: 'passed' },
  attestation: true,
  objectives: [],
};

/** Reads `course.yaml`; undefined when it is not there or no YAML. */
export function readCourseFile(
  { folder, texts }: { readonly folder: string; readonly texts: ReadonlyMap<string, string> },
  language: string,
  report: Report,
): CourseHead | undefined {
  const path = `${folder}/course.yaml`;
  const text = texts.get(path);
  if (text === undefined) {
    report({
      rule: 'files/no-course-file',
      place: { file: path, line: 1, column: 1 },
      message: `The folder "${folder}" has no course.yaml that can be read.`,
      fix: 'Write one: id, title, languages and objectives, as in docs/author/course-text.md.',
    });
    return undefined;
  }
  const file = textFile(path, text);
  const yaml = readYaml(file, { text, start: 0 }, report);
  if (yaml === undefined) return undefined;
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) {
    report({
      rule: 'yaml/wrong-field',
      place: linePlace(file, 1),
      message: 'course.yaml holds no fields.',
      fix: 'Write a field on each line: id: numeco-module-1',
    });
    return undefined;
  }
  const subject: Subject = { name: 'course.yaml', noun: 'field', place: yaml.place };
  const fields = readFields(courseSchema, yaml.data, { subject, report, instead });
  return inLanguage(fields, language, { subject, report });
}

/** The words of one language; what has not been translated is told. */
function inLanguage(
  fields: CourseFile,
  language: string,
  { subject, report }: { readonly subject: Subject; readonly report: Report },
): CourseHead {
  const words = (all: Readonly<Record<string, string>>, path: readonly (string | number)[]): string => {
    const found = all[language];
    if (found !== undefined) return found;
    // Where nothing at all could be read, that has been told.
    const [other] = Object.values(all);
    if (other !== undefined) {
      report({
        rule: 'yaml/missing-language',
        place: subject.place(path, 'key'),
        message: `"${path.join('.')}" has no words in ${language}.`,
        fix: `Add them: { ${language}: "…" }.`,
      });
    }
    return other ?? '';
  };
  return {
    ...fields,
    language,
    title: words(fields.title, ['title']),
    description: words(fields.description, ['description']),
    audience: words(fields.audience, ['audience']),
    keywords: fields.keywords[language] ?? [],
    objectives: fields.objectives.map(({ id, title }, index) => ({
      id,
      title: words(title, ['objectives', index, 'title']),
    })),
  };
}
