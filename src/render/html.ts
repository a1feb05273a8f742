/** HTML that is safe to write as it is: made by `write`, or by a step that has sanitised it. */
export interface Html {
  readonly markup: string;
}

export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/**
 * A piece of HTML from a template; whatever is not already `Html` is escaped, lists are joined.
 * A template may be laid out over several lines: its line breaks and indents are not written.
 */
export const write = (strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  trusted(strings.map((text, i) => print(parts[i - 1]) + onOneLine(text)).join(''));

const onOneLine = (text: string): string =>
  text.replace(/\s*\n\s*/g, (gap, at: number) => {
    const next = text[at + gap.length];
    return text[at - 1] === '>' || next === undefined || next === '<' || next === '>' ? '' : ' ';
  });

/** Markup of our own making, or sanitised. The one way around escaping: search for it when reviewing. */
export const trusted = (markup: string): Html => ({ markup });

export const empty: Html = trusted('');

/** An attribute with a leading space, or nothing where there is no value. */
export const attribute = (name: string, value: string | number | undefined): Html =>
  value === undefined || value === '' ? empty : write` ${trusted(name)}="${value}"`;

export const isEmpty = ({ markup }: Html): boolean => markup === '';

export const joinHtml = (parts: readonly HtmlPart[]): Html => trusted(print(parts));

function print(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(print).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text fit for content and for double-quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
