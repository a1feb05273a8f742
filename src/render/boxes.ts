import type { Block } from '../model/course.ts';
import { type Html, empty, write, joinHtml } from './html.ts';
import { capital } from './key-figure.ts';
import { prose } from './prose.ts';
import { sourceReference } from './source-reference.ts';
import { quoteTerm, say, type Writing } from './writing.ts';

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>;
type Inside = (list: readonly Block[]) => Html;

export const callout = (writing: Writing, { kind, title, blocks }: Of<'callout'>, inside: Inside): Html =>
  write`<div class="note ${kind}">
    <p class="nt">${title || say(writing, kind)}</p>
    ${inside(blocks)}
  </div>`;

/** A term of the glossary set apart, or a definition of the author's own. */
export function definition(writing: Writing, { term, title, blocks }: Of<'definition'>, inside: Inside): Html {
  const known = term === undefined ? undefined : writing.course.glossary.get(term);
  if (known) quoteTerm(writing, known.id);
  const words = capital(title || (known?.term ?? ''));
  const body = blocks.length === 0 && known ? write`<p>${known.definition}</p>` : inside(blocks);
  return write`<dl class="def">
    <dt><dfn>${words}</dfn></dt>
    <dd>${body}</dd>
  </dl>`;
}

export function quote(writing: Writing, { by, source, content }: Of<'quote'>): Html {
  const from = source === undefined ? empty : sourceReference(writing, source);
  const caption = joinHtml([by, by !== '' && source !== undefined && '. ', from]);
  const words = write`<blockquote>${prose(writing, content)}</blockquote>`;
  return write`<figure class="quote">
    ${words}${caption.markup !== '' && write`<figcaption>${caption}</figcaption>`}
  </figure>`;
}

export const accordion = ({ items }: Of<'accordion'>, inside: Inside): Html =>
  write`<div class="folds">${items.map(({ title, blocks }) => fold(title, inside(blocks)))}</div>`;

export const more = (writing: Writing, { title, blocks }: Of<'more'>, inside: Inside): Html =>
  fold(title || say(writing, 'more'), inside(blocks));

/** Folded away until asked for: the platform's own element, which needs no script. */
export const fold = (title: string, body: Html): Html =>
  write`<details>
    <summary>${title}</summary>
    <div>${body}</div>
  </details>`;
