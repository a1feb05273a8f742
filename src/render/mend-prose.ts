import type { Element, Nodes, Root } from 'hast';
import { element, text } from './directives.ts';
import { say, type Writing } from './writing.ts';

/** Every element of a tree, parents first. */
export function* elements(node: Nodes): Iterable<Element> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elements(child);
}

/** The page's title is the only `h1`, so a level-3 heading of the text becomes an `h2`. */
export function shiftHeadings(root: Root): void {
  for (const node of elements(root)) {
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (depth !== undefined) node.tagName = `h${Math.min(4, Math.max(2, Number(depth) - 1))}`;
  }
}

/** Head cells say that they head a column, or a row where the corner is empty; number columns stand at the right. */
export function mendTables(root: Root): void {
  for (const node of elements(root)) {
    if (node.tagName === 'table') headRows(node);
    if (node.tagName !== 'th' && node.tagName !== 'td') continue;
    const { scope, align } = node.properties;
    node.properties = {
      ...(node.tagName === 'th' ? { scope: scope ?? 'col' } : {}),
      ...(align === 'right' ? { className: ['n'] } : {}),
    };
  }
}

/** An empty corner heads nothing: the first cells of the rows are their heads (RGAA 5.6, 5.7). */
function headRows(table: Element): void {
  const rows = [...elements(table)].filter(({ tagName }) => tagName === 'tr');
  const firsts = rows.flatMap(({ children }) => children.find((cell) => cell.type === 'element') ?? []);
  const [corner, ...names] = firsts;
  if (corner?.tagName !== 'th' || corner.children.length > 0) return;
  corner.tagName = 'td';
  for (const name of names) Object.assign(name, { tagName: 'th', properties: { ...name.properties, scope: 'row' } });
}

/** Links between pages find their page; links that leave the course say so; downloads travel with the package. */
export function mendLinks(writing: Writing, root: Root): void {
  for (const node of elements(root)) {
    if (node.tagName !== 'a' || node.properties['className'] !== undefined) continue;
    const href = String(node.properties['href'] ?? '');
    if (href.startsWith('#')) node.properties = { href: pageLink(writing, href) };
    else if (/^https?:/i.test(href)) leaveCourse(writing, node, href);
    else if (writing.course.media.has(decode(href))) download(writing, node, decode(href));
    else node.properties = { href };
  }
}

const pageLink = ({ pages }: Writing, href: string): string =>
  pages.has(href.slice(1)) ? `#p-${href.slice(1)}` : href;

function leaveCourse(writing: Writing, node: Element, href: string): void {
  node.properties = { href, rel: ['noopener'], target: '_blank' };
  node.children.push(element('span', { className: ['vh'] }, text(` ${say(writing, 'newTab')}`)));
}

function download(writing: Writing, node: Element, path: string): void {
  const bytes = writing.course.media.get(path);
  if (bytes && !writing.media.has(path)) writing.media.set(path, bytes);
  node.properties = { href: node.properties['href'] ?? '', download: '' };
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
