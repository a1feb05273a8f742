import type { Block, Interaction } from '../model/course.ts';
import type { Option } from '../model/question.ts';
import { picture } from './figure.ts';
import { type Html, html, trusted } from './html.ts';
import { inlineProse } from './prose.ts';
import type { Writing } from './writing.ts';

type Inside = (list: readonly Block[]) => Html;

/** A question as its element finds it: the words, in parts, and nothing that tells the answer. */
export function interaction(writing: Writing, asked: Interaction, inside: Inside): Html {
  const { id, type } = asked.question;
  // One of the types of the model, never the author's words.
  const tag = trusted(`course-${type}`);
  const parts = [part('div', 'prompt', inside(asked.prompt)), ...partsOf(writing, asked, inside)];
  return html`<${tag} class="q" id="q-${id}" data-question="${id}">${parts}</${tag}>`;
}

function partsOf(writing: Writing, asked: Interaction, inside: Inside): readonly Html[] {
  const list = (name: string, options: readonly Option[]): Html => {
    const items = options.map(({ id, text }) => {
      const words = asked.words[id];
      return html`<li data-id="${id}">${words ? inlineProse(writing, words) : text}</li>`;
    });
    return part('ul', name, html`${items}`);
  };
  const { question } = asked;
  switch (question.type) {
    case 'choice':
    case 'sequencing':
    case 'likert':
      return [list('options', question.options)];
    case 'matching':
      return [list('sources', question.sources), list('targets', question.targets)];
    case 'categorize':
      return [list('categories', question.categories), list('items', question.items)];
    case 'cloze':
      return [part('div', 'text', inside(asked.text ?? []))];
    case 'hotspot':
      return [drawing(writing, asked), list('options', question.options)];
    case 'true-false':
    case 'fill-in':
    case 'numeric':
    case 'long-fill-in':
      return [];
  }
}

const part = (tag: 'div' | 'ul', name: string, content: Html): Html =>
  html`<${trusted(tag)} data-part="${name}">${content}</${trusted(tag)}>`;

const drawing = (writing: Writing, asked: Interaction): Html =>
  html`<figure data-part="drawing">${asked.drawing && picture(writing, asked.drawing.src, asked.drawing.alt)}</figure>`;
