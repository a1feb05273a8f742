import { XmlDocument, XmlElement, XmlParseError, XmlText, type XmlAttribute } from 'libxml2-wasm';
import { type Html, empty, escapeHtml, write, trusted } from './html.ts';
import { isSvgAttribute, svgElements } from './svg-schema.ts';

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
  readonly extra?: string;
}

function printElement(node: XmlElement, { prefix, extra = '' }: Printing): string {
  if (!svgElements.has(node.name)) return '';
  const attributes = node.attrs.map((attribute) => printAttribute(attribute, prefix)).join('');
  const keepSpace = node.name === 'text' || node.name === 'tspan';
  let inner = '';
  for (let child = node.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) inner += printElement(child, { prefix });
    else if (child instanceof XmlText) inner += printText(child.content, keepSpace);
  }
  const open = `<${node.name}${attributes}${extra}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</${node.name}>`;
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
