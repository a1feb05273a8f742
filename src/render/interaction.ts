import type { Block, Interaction } from '../model/course.ts';
import type { Option } from '../model/question.ts';
import { liveDrawing, picture } from './figure.ts';
import { extraOf } from '../model/extras-of.ts';
import { attribute, type Html, write, joinHtml, trusted } from './html.ts';
import { inlineProse } from './prose.ts';
import { beforeGame } from './stage/scenario.ts';
import { sheetTable } from './sheet-table.ts';
import type { Writing } from './writing.ts';

type Inside = (list: readonly Block[]) => Html;

/** A question as its element finds it: the words, in parts, and nothing that tells the answer. */
export function interaction(writing: Writing, asked: Interaction, inside: Inside): Html {
  const { id, type } = asked.question;
  // One of the types of the model, never the author's words.
  const tag = trusted(`course-${type}`);
  const parts =
    type === 'scenario'
      ? beforeGame(writing, asked)
      : [part('div', 'prompt', inside(asked.prompt)), ...partsOf(writing, asked, inside)];
  const needs = attribute('data-needs', extraOf({ type: 'interaction', interaction: asked, place: asked.place }));
  return write`<${tag} class="q" id="q-${id}" data-question="${id}"${needs}>${parts}</${tag}>`;
}

function partsOf(writing: Writing, asked: Interaction, inside: Inside): readonly Html[] {
  const { question } = asked;
  switch (question.type) {
    case 'choice':
    case 'sequencing':
    case 'likert':
    case 'commitment':
      return [list(writing, asked, ['options', question.options])];
    case 'matching':
      return [list(writing, asked, ['sources', question.sources]), list(writing, asked, ['targets', question.targets])];
    case 'categorize':
      return [
        list(writing, asked, ['categories', question.categories]),
        list(writing, asked, ['items', question.items]),
      ];
    case 'cloze':
      return [part('div', 'text', inside(asked.text ?? []))];
    case 'worksheet':
      return asked.sheet ? [part('div', 'sheet', sheetTable(writing, asked.sheet, question.title))] : [];
    case 'hotspot':
      return [drawing(writing, asked), list(writing, asked, ['options', question.options])];
    default:
      return [];
  }
}

function list(writing: Writing, { words }: Interaction, [name, options]: readonly [string, readonly Option[]]): Html {
  const items = options.map(({ id, text }) => {
    const said = words[id];
    return write`<li data-id="${id}">${said ? inlineProse(writing, said) : text}</li>`;
  });
  return part('ul', name, joinHtml(items));
}

const part = (tag: 'div' | 'ul', name: string, content: Html): Html =>
  write`<${trusted(tag)} data-part="${name}">${content}</${trusted(tag)}>`;

/** Until the player draws the question, its drawing is a picture. */
const drawing = (writing: Writing, asked: Interaction): Html =>
  write`<figure data-part="drawing">${asked.drawing && picture(writing, asked.drawing.src, asked.drawing.alt)}</figure>`;

/** The drawing to press in, for the question's part. */
export const pressable = (writing: Writing, { drawing: drawn }: Interaction): string | undefined =>
  drawn && liveDrawing(writing, drawn.src, drawn.alt).markup;
