import { type Html, write } from '../html.ts';
import type { Writing } from '../writing.ts';
import type { Inside, Of } from './stage-block.ts';

/** Dates in order; each heading says when, then what. */
export const timeline = (_: Writing, { items }: Of<'timeline'>, inside: Inside): Html =>
  write`<ol class="dates" role="list">${items.map(
    ({ when, title, blocks }) =>
      write`<li>
        <h2><span>${when}</span> ${title}</h2>
        ${inside(blocks)}
      </li>`,
  )}</ol>`;
