import type { Interaction } from '../../model/course.ts';
import { type Html, write } from '../html.ts';
import { say, type Writing } from '../writing.ts';

/** What stands before a game: its title, who is in it, and, until the player takes the page over, that it needs script. */
export function beforeGame(writing: Writing, { question, story }: Interaction): readonly Html[] {
  const people = story?.characters ?? [];
  const cast = people.map(({ name, role }) => write`<li><b>${name}</b>, ${role}</li>`);
  // A page that bears the name of its game says it already.
  const title = question.title !== pageTitle(writing) && write`<h2>${question.title}</h2>`;
  return [
    write`<div data-part="prompt">${title}${cast.length > 0 && write`<ul class="cast">${cast}</ul>`}</div>`,
    write`<p data-part="script">${say(writing, 'gameNeedsScript')}</p>`,
  ];
}

function pageTitle({ course, page }: Writing): string | undefined {
  const pages = course.lessons.flatMap((lesson) => lesson.pages);
  return pages.find(({ id }) => id === page.id)?.title;
}
