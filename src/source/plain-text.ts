import type { RootContent } from 'mdast';
import type { Figure } from '../model/course.ts';

/** The words of Markdown without its marks, on one line; figures by the value that learners read. */
export function plainText(nodes: readonly RootContent[], figures: ReadonlyMap<string, Figure>): string {
  return nodes
    .map((node) => textOf(node, figures))
    .join(' ')
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** The same for what stands inside a line: nothing is put between. */
export function inlineText(nodes: readonly RootContent[], figures: ReadonlyMap<string, Figure>): string {
  return nodes
    .map((node) => textOf(node, figures))
    .join('')
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim();
}

function textOf(node: RootContent, figures: ReadonlyMap<string, Figure>): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'html':
      return '';
    case 'textDirective':
      return node.name === 'gap' ? '…' : figureText(node, figures);
    default:
      if (!('children' in node)) return '';
      return isInline(node)
        ? node.children.map((child) => textOf(child, figures)).join('')
        : plainText(node.children, figures);
  }
}

function figureText(
  node: Extract<RootContent, { type: 'textDirective' }>,
  figures: ReadonlyMap<string, Figure>,
): string {
  const words = node.children.map((child) => textOf(child, figures)).join('');
  if (node.name !== 'figure') return node.name === 'source' ? '' : words;
  const figure = figures.get(words.trim());
  if (figure === undefined) return words;
  return node.attributes?.['as'] === 'number' ? withoutUnit(figure) : figure.display;
}

/** `4,4 %` without its unit: `4,4`. */
export const withoutUnit = ({ display }: Figure): string =>
  /^[-−~≈]?\s?\d[\d\s.,   ]*/.exec(display)?.[0].trim() ?? display;

const inline = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell', 'leafDirective']);
const isInline = ({ type }: RootContent): boolean => inline.has(type);

/** At most so many characters, cut between words and ended by `…`. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const words = space > length / 2 ? cut.slice(0, space) : cut;
  // Half of a character outside the basic plane would be no text.
  return `${words.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
