import { type Html, write } from '../html.ts';
import type { Writing } from '../writing.ts';
import type { Inside, Of } from './stage-block.ts';

/** Panels one after the other, each under its title: the player puts a row of tabs above them. */
export const tabs = (_: Writing, { items }: Of<'tabs'>, inside: Inside): Html =>
  write`<course-tabs class="tabs" data-needs="cards">${items.map(
    ({ title, blocks }) =>
      write`<section>
        <h2>${title}</h2>
        ${inside(blocks)}
      </section>`,
  )}</course-tabs>`;
