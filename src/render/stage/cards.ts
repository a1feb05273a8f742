import { attribute, type Html, write } from '../html.ts';
import { say, type Writing } from '../writing.ts';
import type { Inside, Of } from './stage-block.ts';

/** Both faces of each card, the front above the back: the player makes them turn, with the words that stand beside. */
export function cards(writing: Writing, { items }: Of<'cards'>, inside: Inside): Html {
  const words = ['front', 'back', 'turn', 'turnAll'].map((key) =>
    attribute(`data-${key.toLowerCase()}`, say(writing, `cards.${key}`)),
  );
  return write`<course-cards class="cards" data-needs="cards"${words}>
    <ul role="list">${items.map(
      ({ title, blocks }) =>
        write`<li>
          <h2>${title}</h2>
          <div>${inside(blocks)}</div>
        </li>`,
    )}</ul>
  </course-cards>`;
}
