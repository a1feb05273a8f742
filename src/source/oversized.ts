import { limits } from './limits.ts';
import type { Report } from './report.ts';
import { linePlace, lineText, type TextFile } from './text-file.ts';

/**
 * Whether lines are of a kind that no author writes and that Markdown would take minutes to read: endless ones,
 * or marks nested without end. Says so where it is.
 */
export function isOversized(file: TextFile, first: number, before: number, report: Report): boolean {
  let paragraph = 0;
  for (let line = first; line < before; line++) {
    const text = lineText(file, line);
    paragraph = text.trim() === '' ? 0 : paragraph + text.length;
    const what = excess(text, paragraph);
    if (what !== undefined) {
      report({
        rule: 'markdown/too-long',
        place: { ...linePlace(file, line), endColumn: Math.min(text.length, 80) + 1 },
        message: `${what} This part of the text is not read.`,
        fix: 'Break it up: blank lines between paragraphs, lists of two levels at most.',
      });
      return true;
    }
  }
  return false;
}

function excess(text: string, paragraph: number): string | undefined {
  if (text.length > limits.line) return `This line has ${text.length} characters, more than ${limits.line}.`;
  if (paragraph > limits.paragraph) return `More than ${limits.paragraph} characters stand here without a blank line.`;
  const [head = ''] = /^[\s>*+\-\d.)]{0,400}/.exec(text) ?? [];
  const marks = head.match(/>|[*+-](?=\s)|\d{1,9}[.)](?=\s)/g)?.length ?? 0;
  const isRule = /^\s*([*_-])(\s*\1)+\s*$/.test(text);
  if (marks > limits.marks && !isRule) return `This line starts with ${marks} marks of lists or quotations.`;
  if (head.search(/\S|$/) > limits.indent) return `This line starts with more than ${limits.indent} spaces.`;
  return undefined;
}
