import type { Element, ElementContent, Properties } from 'hast';
import type { TextDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import { displayOf } from './figure-display.ts';
import { quoteFigure, quoteSource, quoteTerm, say, type Writing } from './writing.ts';

export const element = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export const text = (value: string): ElementContent => ({ type: 'text', value });

type Written = ElementContent[];

/** How `:figure[…]`, `:source[…]`, `:term[…]`, `:lang[…]` and `:gap[…]` are written in running text. */
export function directiveHandlers(writing: Writing): Handlers {
  const written: Readonly<Record<string, (node: TextDirective, state: State) => Written>> = {
    figure: (node) => figure(writing, labelOf(node), node.attributes?.['as'] ?? ''),
    source: (node) => source(writing, labelOf(node)),
    term: (node, state) => term(writing, node.attributes?.['id'] ?? '', state.all(node)),
    lang: (node, state) => [element('span', { lang: node.attributes?.['lang'] ?? '' }, ...state.all(node))],
    gap: (node) => [element('span', { dataGap: node.attributes?.['id'] ?? '' })],
  };
  return {
    textDirective: (state: State, node: TextDirective) =>
      written[node.name]?.(node, state) ?? [text(`:${node.name}`), ...state.all(node)],
    // Footnotes are no part of course text; an image stands in a figure block.
    footnoteReference: () => undefined,
    image: () => undefined,
  };
}

const labelOf = (node: TextDirective): string =>
  node.children.map((child) => ('value' in child ? child.value : '')).join('');

function figure(writing: Writing, id: string, as: string): Written {
  const known = writing.course.figures.get(id);
  if (!known) return [text(id)];
  quoteFigure(writing, id);
  return [text(displayOf(known, as)), ...source(writing, known.source)];
}

/** A small numbered link after the value: what is said stays in front, where it comes from is one step away. */
function source(writing: Writing, id: string): Written {
  if (!writing.course.sources.has(id)) return [];
  const number = quoteSource(writing, id);
  const ariaLabel = say(writing, 'sourceNumber', { n: number });
  return [element('a', { className: ['r'], href: `#s-${id}`, ariaLabel }, text(String(number)))];
}

function term(writing: Writing, id: string, words: Written): Written {
  if (!writing.course.glossary.has(id)) return words;
  quoteTerm(writing, id);
  return [termLink(id, words)];
}

export const termLink = (id: string, words: Written): Element =>
  element('a', { className: ['t'], href: `#g-${id}` }, ...words);
