import type { Report } from './report.ts';
import type { Subject } from './schema-problems.ts';
import { linePlace, lineText, type TextFile } from './text-file.ts';
import { readYaml, type Yaml } from './yaml-file.ts';

/** The two halves of a lesson. */
export interface FrontMatter {
  readonly yaml?: Yaml;
  /** The first line of Markdown, 1-based. */
  readonly bodyLine: number;
}

/** Reads what stands between the `---` lines at the top of a lesson. */
export function readFrontMatter(file: TextFile, report: Report): FrontMatter {
  const last = file.lineStarts.length;
  if (!/^---\s*$/.test(lineText(file, 1))) {
    report({
      rule: 'yaml/no-front-matter',
      place: linePlace(file, 1),
      message: 'This file does not start with front matter.',
      fix: 'Begin it with three lines or more: ---, then id, title and minutes, then --- again.',
    });
    return { bodyLine: 1 };
  }
  let end = 2;
  while (end <= last && !/^---\s*$/.test(lineText(file, end))) end++;
  if (end > last) {
    report({
      rule: 'yaml/no-front-matter',
      place: linePlace(file, 1),
      message: 'The front matter that opens here is never closed.',
      fix: 'Write a line of three hyphens, ---, after its last field.',
    });
    return { bodyLine: last + 1 };
  }
  const start = file.lineStarts[1] ?? 0;
  const text = file.text.slice(start, file.lineStarts[end - 1]);
  const yaml = readYaml(file, { text, start }, report);
  return { ...(yaml && { yaml }), bodyLine: end + 1 };
}

/** How problems speak of the fields of front matter. */
export const subjectOf = ({ place }: Yaml): Subject => ({ name: 'The front matter', noun: 'field', place });
