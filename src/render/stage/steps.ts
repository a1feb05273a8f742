import { type Html, write } from '../html.ts';
import type { Writing } from '../writing.ts';
import type { Inside, Of } from './stage-block.ts';

/** Steps in order. Their numbers are drawn by the stylesheet: Safari would take a list without marks for no list. */
export const steps = (_: Writing, { items }: Of<'steps'>, inside: Inside): Html =>
  write`<ol class="steps" role="list">${items.map(
    ({ title, blocks }) =>
      write`<li>
        <h2>${title}</h2>
        ${inside(blocks)}
      </li>`,
  )}</ol>`;
