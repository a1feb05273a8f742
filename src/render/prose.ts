import type { Element, ElementContent, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Prose } from '../model/course.ts';
import { directiveHandlers } from './directives.ts';
import { type Html, trusted } from './html.ts';
import { linkTerms } from './link-terms.ts';
import { mendLinks, mendTables, shiftHeadings } from './mend-prose.ts';
import { proseSchema } from './sanitize-schema.ts';
import type { Writing } from './writing.ts';

export interface ProseOptions {
  /** Terms of the glossary link themselves: in the text of pages, not in questions. */
  readonly terms?: boolean;
}

/** Markdown as HTML: sanitised, figures and sources written, links announced. */
export function prose(writing: Writing, content: Prose, options: ProseOptions = {}): Html {
  const tree = proseTree(writing, content, options);
  return trusted(toHtml(tree));
}

/** The same inside a list item, a label, a caption: no paragraph around it. */
export function inlineProse(writing: Writing, content: Prose, options: ProseOptions = {}): Html {
  const { children } = proseTree(writing, content, options);
  const paragraphs = children.filter((child) => isElement(child, 'p'));
  if (paragraphs.length !== children.length) return trusted(toHtml({ type: 'root', children }));
  const inline = paragraphs.flatMap(({ children: words }, i): ElementContent[] =>
    i === 0 ? words : [{ type: 'text', value: ' ' }, ...words],
  );
  return trusted(toHtml({ type: 'root', children: inline }));
}

function proseTree(writing: Writing, content: Prose, { terms = false }: ProseOptions): Root {
  const made = toHast({ type: 'root', children: [...content] }, { handlers: directiveHandlers(writing) });
  const root: Root = made.type === 'root' ? made : { type: 'root', children: [made as RootContent] };
  shiftHeadings(root);
  mendTables(root);
  mendLinks(writing, root);
  if (terms) linkTerms(writing, root);
  const clean = sanitize(root, proseSchema);
  return withoutBlankLines(clean.type === 'root' ? clean : { type: 'root', children: [clean as RootContent] });
}

const isElement = (node: RootContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;

const isMark = (node: RootContent | undefined): boolean =>
  node?.type === 'element' && String(node.properties['className'] ?? '') === 'r';

/** The line feeds that `toHast` writes between blocks are bytes that nobody reads; a source's mark hangs on the word before it. */
function withoutBlankLines<Parent extends Root | Element>(parent: Parent): Parent {
  if ('tagName' in parent && parent.tagName === 'pre') return parent;
  const kept = parent.children.filter((child) => !(child.type === 'text' && child.value === '\n'));
  kept.forEach((child, i) => {
    if (child.type === 'element') withoutBlankLines(child);
    if (child.type === 'text' && isMark(kept[i + 1])) child.value = child.value.replace(/[ \n]+$/, '');
  });
  parent.children = kept as Parent['children'];
  return parent;
}
