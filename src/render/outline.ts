import type { Course } from '../model/course.ts';
import { type Html, write } from './html.ts';
import { say, type Writing } from './writing.ts';

/** The plan of the module: lessons and their pages, the assessment, glossary and sources. */
export function outline(writing: Writing, references: readonly string[]): Html {
  const { course, home } = writing;
  const { lessons, assessment } = course;
  const minutes = (n: number): Html => write`<span class="s m2 n">${say(writing, 'minutes', { n })}</span>`;
  const items = [
    ...lessons.map((lesson) => lessonItem(lesson, minutes(lesson.minutes))),
    assessment &&
      write`<li data-lesson="${assessment.id}">
        <a href="#p-${assessment.id}">${assessment.title} ${minutes(assessment.minutes)}</a>
      </li>`,
    ...references.map((id) => write`<li data-page="${id}"><a href="#p-${id}">${say(writing, id)}</a></li>`),
  ];
  return write`<nav id="outline" class="plan" aria-labelledby="outline-title">
    <div class="plan-h"><h2 id="outline-title">${say(writing, 'outlineTitle')}</h2></div>
    ${home && write`<p><a href="${home.href}">${say(writing, 'allCourses')}</a></p>`}
    <ol>
      ${items}
    </ol>
  </nav>`;
}

function lessonItem({ id, title, pages }: Course['lessons'][number], minutes: Html): Html {
  const links = pages.map((page) => write`<li data-page="${page.id}"><a href="#p-${page.id}">${page.title}</a></li>`);
  return write`<li data-lesson="${id}">
    <a href="#p-${pages[0]?.id}">${title} ${minutes}</a>
    <ol>
      ${links}
    </ol>
  </li>`;
}
