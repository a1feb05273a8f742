import type { RootContent } from 'mdast';
import { type Fence, readFence } from './fence.ts';
import { clashesWith } from './nesting.ts';
import { limits } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import { isOversized } from './oversized.ts';
import type { Report } from './report.ts';
import { linePlace, lineText, type TextFile } from './text-file.ts';
import type { Container, Node } from './tree.ts';

/** A block that has been opened; its children are still coming. */
interface Open {
  readonly container: Container & { readonly children: Node[] };
  readonly colons: number;
  readonly line: number;
}

/**
 * Reads Markdown with blocks inside blocks. Any `:::` closes the block opened last, however many colons it has,
 * so that authors need not count them; that is why fences are read here, and only what stands between them is Markdown.
 */
export function readTree(file: TextFile, firstLine: number, report: Report): readonly Node[] {
  return new TreeReader(file, report).read(firstLine);
}

class TreeReader {
  private readonly file: TextFile;
  private readonly report: Report;
  private readonly top: Node[] = [];
  private readonly open: Open[] = [];
  /** First line of the Markdown that has been passed and not yet parsed. */
  private pending = 0;
  private fences = 0;
  /** Blocks that are open beyond the depth allowed: only counted, so that their ends are known. */
  private ignored = 0;
  private code: { readonly mark: string; readonly line: number } | undefined;

  constructor(file: TextFile, report: Report) {
    this.file = file;
    this.report = report;
  }

  read(firstLine: number): readonly Node[] {
    const last = this.file.lineStarts.length;
    this.pending = firstLine;
    for (let line = firstLine; line <= last && this.fences <= limits.fences; line++) this.take(line);
    if (this.fences > limits.fences) return this.giveUpAll();
    this.flush(last + 1);
    if (this.code) this.reportOpenCode(this.code);
    this.giveUp(0, 'the end of the file');
    return this.top;
  }

  private take(line: number): void {
    const text = lineText(this.file, line);
    if (this.passCode(text, line)) return;
    if (this.open.length > 0 && /^##(\s|$)/.test(text)) {
      this.flush(line);
      this.giveUp(0, `line ${line}, where a page starts`);
      return;
    }
    const fence = readFence(this.file, line, this.report);
    if (fence === undefined) return;
    this.fences++;
    this.flush(line);
    this.pending = line + 1;
    if (fence.type === 'close') this.close(fence, line);
    else this.start(fence, line);
  }

  /** Colons mean nothing between the fences of code. */
  private passCode(text: string, line: number): boolean {
    const [, mark, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
    if (this.code === undefined) {
      if (mark === undefined || (mark.startsWith('`') && rest.includes('`'))) return false;
      this.code = { mark, line };
      return true;
    }
    if (mark?.startsWith(this.code.mark) && rest.trim() === '') this.code = undefined;
    return true;
  }

  private reportOpenCode({ mark, line }: { readonly mark: string; readonly line: number }): void {
    this.report({
      rule: 'markdown/unclosed-code',
      place: linePlace(this.file, line),
      message: `The code that ${mark} opens here is never closed, so everything below it is code.`,
      fix: `Write a line ${mark} after the last line of the code.`,
    });
  }

  private start(fence: Extract<Fence, { type: 'open' }>, line: number): void {
    const clash = this.open.findIndex(({ container }) => clashesWith(container.name, fence.container.name));
    if (clash >= 0) this.giveUp(clash, `line ${line}, where ":::${fence.container.name}" opens`);
    const container = { ...fence.container, children: [] as Node[] };
    if (this.open.length >= limits.depth) {
      if (this.ignored++ === 0) this.reportTooDeep(container);
      return;
    }
    (this.open.at(-1)?.container.children ?? this.top).push(container);
    this.open.push({ container, colons: fence.colons, line });
  }

  private close({ colons }: Extract<Fence, { type: 'close' }>, line: number): void {
    if (this.ignored > 0) {
      this.ignored--;
      return;
    }
    // `::::` closes the block that `::::` opened, and shows that those inside it were left open.
    const same = colons > 3 ? this.open.findLastIndex((open) => open.colons === colons) : -1;
    if (same >= 0) {
      this.giveUp(same + 1, `line ${line}, which closes the block around it`);
      this.open.pop();
    } else if (this.open.length > 0) {
      this.open.pop();
    } else {
      this.report({
        rule: 'markdown/stray-close',
        place: linePlace(this.file, line),
        message: `This line closes a block, but none is open.`,
        fix: 'Remove it, or write the opening line, such as :::callout{kind=tip}, above.',
      });
    }
  }

  private reportTooDeep({ name, place }: Container): void {
    this.report({
      rule: 'markdown/too-deep',
      place,
      message: `":::${name}" is block ${limits.depth + 1} inside the others; at most ${limits.depth} may stand in one another.`,
      fix: 'Close the blocks around it, or write it after them.',
    });
  }

  private giveUpAll(): readonly Node[] {
    this.report({
      rule: 'markdown/too-many-blocks',
      place: linePlace(this.file, 1),
      message: `More than ${limits.fences} lines of this lesson open or close a block; the rest is not read.`,
      fix: 'Split the lesson into several files.',
    });
    return this.top;
  }

  /** Says of the blocks from a depth on that they are never closed, and goes on as if they were. */
  private giveUp(depth: number, where: string): void {
    this.ignored = 0;
    for (const { container } of this.open.splice(depth)) {
      this.report({
        rule: 'markdown/unclosed-block',
        place: container.place,
        message: `":::${container.name}" opens here and is still open at ${where}.`,
        fix: `Write a line ::: after the last line of the block.`,
      });
    }
  }

  /** Parses the Markdown that stands between the last fence and a line. */
  private flush(before: number): void {
    const offset = this.file.lineStarts[this.pending - 1] ?? this.file.text.length;
    const text = this.file.text.slice(offset, this.file.lineStarts[before - 1]);
    if (text.trim() !== '' && !isOversized(this.file, this.pending, before, this.report)) {
      const nodes: RootContent[] = parseMarkdown(text, { line: this.pending, offset });
      (this.open.at(-1)?.container.children ?? this.top).push(...nodes);
    }
    this.pending = before;
  }
}
