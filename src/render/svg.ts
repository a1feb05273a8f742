import { XmlDocument, XmlElement, XmlParseError, XmlText, type XmlAttribute } from 'libxml2-wasm';
import { type Html, empty, escapeHtml, write, trusted } from './html.ts';
import type { Inks } from './rendered.ts';
import { isSvgAttribute, moving, svgElements } from './svg-schema.ts';

export interface SvgOptions {
  /** What the drawing shows; '' where it adds nothing to the text. */
  readonly alt: string;
  /** Stands before each id of the drawing: ids are unique in the page, and one drawing may be shown twice. */
  readonly prefix: string;
}

/** A drawing as part of the page: only what draws passes, ids are made unique, space between elements goes. */
export function inlineSvg(source: string, { alt, prefix }: SvgOptions): Html {
  const document = parse(source);
  if (!document) return alt === '' ? empty : write`<p>${alt}</p>`;
  try {
    const name = alt === '' ? write` aria-hidden="true"` : write` role="img" aria-label="${alt}"`;
    return trusted(printElement(document.root, { prefix, extra: name.markup }));
  } finally {
    document.dispose();
  }
}

/** A drawing as a file of its own, with the theme's inks it uses; undefined where it is none. */
export function svgFile(source: string, inks: Inks): string | undefined {
  const document = parse(source);
  if (!document) return undefined;
  try {
    const { root } = document;
    const { width, height } = svgSize(source);
    const sides =
      width === undefined || root.attrs.some(({ name }) => name === 'width')
        ? ''
        : ` width="${width}" height="${height}"`;
    const extra = ` xmlns="http://www.w3.org/2000/svg"${sides}`;
    return printElement(root, { prefix: '', extra, first: styleOf(source, inks) });
  } finally {
    document.dispose();
  }
}

/** The family of the pages' text: a picture inherits nothing from the page around it. */
const fonts = "'Segoe UI',-apple-system,Roboto,'Noto Sans',Ubuntu,'Liberation Sans',Arial,sans-serif";

function styleOf(source: string, inks: Inks): string {
  const used = Object.entries(inks).filter(([name]) => source.includes(`var(${name})`));
  const values = (which: 0 | 1): string => used.map(([name, pair]) => `${name}:${pair[which]}`).join(';');
  const colours = used.length > 0 ? `:root{${values(0)}}@media(prefers-color-scheme:dark){:root{${values(1)}}}` : '';
  const words = /<text\b/.test(source) ? `text{font-family:${fonts}}` : '';
  return colours + words === '' ? '' : `<style>${colours}${words}</style>`;
}

/** Width and height of a drawing, from its view box. */
export function svgSize(source: string): { readonly width?: number; readonly height?: number } {
  const [, width, height] =
    /<svg\b[^>]*\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(source) ?? [];
  return width === undefined ? {} : { width: Number(width), height: Number(height) };
}

/** A drawing that is no XML is `check`'s business; its words still reach the reader. */
function parse(source: string): XmlDocument | undefined {
  try {
    const document = XmlDocument.fromString(source);
    if (document.root.name === 'svg') return document;
    document.dispose();
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
  }
  return undefined;
}

interface Printing {
  readonly prefix: string;
  /** Attributes more, and what stands before the content. */
  readonly extra?: string;
  readonly first?: string;
}

function printElement(node: XmlElement, { prefix, extra = '', first = '' }: Printing): string {
  if (!svgElements.has(node.name)) return '';
  const attributes = node.attrs.map((attribute) => printAttribute(attribute, prefix)).join('');
  const keepSpace = node.name === 'text' || node.name === 'tspan';
  let inner = first;
  for (let child = node.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) inner += printElement(child, { prefix });
    else if (child instanceof XmlText) inner += printText(child.content, keepSpace);
  }
  const open = `<${node.name}${attributes}${extra}`;
  const markup = inner === '' ? `${open}/>` : `${open}>${inner}</${node.name}>`;
  const moves = node.attrs.filter(({ name, value }) => moving[name]?.(value) === true);
  // In a group of its own: a style that moves it would undo the `transform` that places it.
  return moves.length > 0
    ? `<g${moves.map(({ name, value }) => ` ${name}="${value}"`).join('')}>${markup}</g>`
    : markup;
}

const printText = (text: string, keepSpace: boolean): string =>
  text.trim() === '' && !keepSpace ? '' : escapeHtml(text.replace(/[\t\n\r ]+/g, ' '));

function printAttribute({ name, prefix: namespace, value }: XmlAttribute, prefix: string): string {
  if (name === 'id') return ` id="${escapeHtml(prefix + value)}"`;
  if (name === 'href') return value.startsWith('#') ? ` href="#${escapeHtml(prefix + value.slice(1))}"` : '';
  if (namespace !== '' || !isSvgAttribute(name, value)) return '';
  const local = value.replace(/url\(\s*["']?#([^"')\s]+)["']?\s*\)/g, (_, id: string) => `url(#${prefix}${id})`);
  return ` ${name}="${escapeHtml(local.replace(/\s+/g, ' ').trim())}"`;
}
