import { limits } from './limits.ts';
import type { Report } from './report.ts';
import { linePlace, lineText, type TextFile } from './text-file.ts';

/**
 * Whether lines are of a kind that no author writes and that Markdown would take minutes to read: endless ones,
 * or marks nested without end. Says so where it is.
 */
export function isOversized(file: TextFile, first: number, before: number, report: Report): boolean {
  let paragraph = nothing;
  let items = 0;
  for (let line = first; line < before; line++) {
    const text = lineText(file, line);
    paragraph = text.trim() === '' ? nothing : withLine(paragraph, text);
    if (/^\s*(>|\||[*+-]\s|\d{1,9}[.)]\s)/.test(text)) items++;
    const what = lineExcess(text) ?? paragraphExcess(paragraph) ?? itemsExcess(items);
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

/** What has been counted since the last blank line. */
interface Paragraph {
  readonly characters: number;
  readonly stars: number;
  readonly brackets: number;
}

const nothing: Paragraph = { characters: 0, stars: 0, brackets: 0 };

const withLine = ({ characters, stars, brackets }: Paragraph, text: string): Paragraph => ({
  characters: characters + text.length,
  stars: stars + (text.match(/\*+|_+|~+|`+/g)?.length ?? 0),
  brackets: brackets + (text.match(/[[\]]/g)?.length ?? 0),
});

const itemsExcess = (items: number): string | undefined =>
  items > limits.items
    ? `More than ${limits.items} lines of lists, quotations and tables follow one another.`
    : undefined;

function paragraphExcess({ characters, stars, brackets }: Paragraph): string | undefined {
  const without = 'stand here without a blank line.';
  if (characters > limits.paragraph) return `More than ${limits.paragraph} characters ${without}`;
  if (stars > limits.stars) return `More than ${limits.stars} stars, underscores and backticks ${without}`;
  return brackets > limits.brackets ? `More than ${limits.brackets} brackets ${without}` : undefined;
}

function lineExcess(text: string): string | undefined {
  if (text.length > limits.line) return `This line has ${text.length} characters, more than ${limits.line}.`;
  const [head = ''] = /^[\s>*+\-\d.)]{0,400}/.exec(text) ?? [];
  const marks = head.match(/>|[*+-](?=\s)|\d{1,9}[.)](?=\s)/g)?.length ?? 0;
  const isRule = /^\s*([*_-])(\s*\1)+\s*$/.test(text);
  if (marks > limits.marks && !isRule) return `This line starts with ${marks} marks of lists or quotations.`;
  if (head.search(/\S|$/) > limits.indent) return `This line starts with more than ${limits.indent} spaces.`;
  return undefined;
}
