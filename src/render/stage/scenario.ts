import type { Interaction } from '../../model/course.ts';
import { type Html, write } from '../html.ts';
import { say, type Writing } from '../writing.ts';

/** What stands before a game: its title, who is in it, and, until the player takes the page over, that it needs script. */
export function beforeGame(writing: Writing, { question, story }: Interaction): readonly Html[] {
  const people = story?.characters ?? [];
  const cast = people.map(({ name, role }) => write`<div><dt>${name}</dt><dd>${role}</dd></div>`);
  return [
    write`<div data-part="prompt"><h2>${question.title}</h2>${cast.length > 0 && write`<dl class="talk">${cast}</dl>`}</div>`,
    write`<p data-part="script">${say(writing, 'gameNeedsScript')}</p>`,
  ];
}
