import { viewsPart, type Delivery } from '../../../player/shell/parts.ts';
import { start } from '../../../player/shell/start.ts';
import { views } from '../../../player/shell/views.ts';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import { partQuestion, shipped } from '../../../src/model/ship-course.ts';
import { assessmentPart, referencesPart } from '../../../src/model/shipped-course.ts';
import { questionHtml } from '../interactions/page.ts';
import type { ListTracker } from './a-tracker.ts';

/**
 * Writes a course into the document as render does (docs/design/page-contract.md), and starts the player on it.
 * What the lessons of `later` say, and their questions, come when a test says so: see `comes`.
 */
export async function play(course: PlayerCourse, tracker: ListTracker, later: readonly string[] = []): Promise<void> {
  const { lessons, questions, assessment } = course;
  const pages = lessons.flatMap(({ pages: all }) => all);
  const steps = [...pages.map(({ id }) => id), ...(assessment ? [assessment.id] : []), 'end'];
  const way = (id: string): string => {
    const next = steps[steps.indexOf(id) + 1];
    return `<nav class="way">${next ? `<a class="btn next" href="#p-${next}">Continuer</a>` : ''}</nav>`;
  };
  const lessonOf = (id: string): string =>
    lessons.find(({ pages: own }) => own.some((page) => page.id === id))?.id ?? id;
  const section = (id: string, title: string, content: string, kind = '') =>
    `<section class="page${id === steps[0] ? ' current' : ''}" id="p-${id}" data-page="${id}" data-lesson="${lessonOf(id)}"${kind && ` data-kind="${kind}"`}>
      <h1 tabindex="-1">${title}</h1>${content}${way(id)}</section>`;
  const ask = (ids: readonly string[]): string => ids.map((id) => questionHtml(questions[id]!)).join('');
  document.documentElement.className = 'no-player';
  document.body.innerHTML = `
    <header class="bar" id="bar"><div><a class="icon" id="outline-open" href="#outline">Plan</a><span id="counter"></span></div>
      <div class="scale" id="scale"></div></header>
    <p id="saving" role="status" hidden></p>
    <main id="content">${pages
      .map(({ id, title, questions: ids }) =>
        section(
          id,
          title,
          later.includes(lessonOf(id)) ? `<p id="b-${id}" data-later>Cette page arrive.</p>` : ask(ids),
        ),
      )
      .join('')}
      ${assessment ? section(assessment.id, assessment.title, '<div id="assessment"></div>', 'assessment') : ''}
      ${section('end', 'Fin', '<div id="end"></div>', 'end')}
      <section class="page" id="p-sources" data-kind="reference"><h1 tabindex="-1">Sources</h1><p id="s-un" tabindex="-1">…</p></section>
    </main>
    <nav id="outline" class="plan"><div class="plan-h"><h2>Plan</h2></div><ol>
      ${lessons
        .map(
          ({ id, title, pages: own }) =>
            `<li data-lesson="${id}"><a href="#p-${own[0]!.id}">${title}</a><ol>${own
              .map((page) => `<li data-page="${page.id}"><a href="#p-${page.id}">${page.title}</a></li>`)
              .join('')}</ol></li>`,
        )
        .join('')}
      ${assessment ? `<li data-lesson="${assessment.id}"><a href="#p-${assessment.id}">${assessment.title}</a></li>` : ''}
    </ol></nav>
    <template id="bank"></template>
    <script type="application/json" id="course">${JSON.stringify(shipped(course))}</script>`;
  // Scripts are not loaded here: what they would hand over is handed over below.
  (window as unknown as { happyDOM: { settings: Record<string, boolean> } }).happyDOM.settings[
    'handleDisabledFileLoadingAsSuccess'
  ] = true;
  // happy-dom tells of `replaceState` as of a new address; a browser does not.
  addEventListener('hashchange', (event) => event.stopImmediatePropagation(), { once: true });
  start(() => tracker);
  await settled();
  deliver({ id: viewsPart, views });
  for (const { id } of lessons) if (!later.includes(id)) comes(course, id);
  if (assessment)
    deliver({ id: assessmentPart, questions: wordsOf(course, assessment.bank), html: { bank: ask(assessment.bank) } });
  deliver({ id: referencesPart });
  await settled();
}

/** The part of a lesson comes, with what its pages say where that is later. */
export function comes({ lessons, questions }: PlayerCourse, lesson: string): void {
  const pages = lessons.find(({ id }) => id === lesson)?.pages ?? [];
  const asked = pages.flatMap((page) => page.questions);
  const html = pages.map(({ id, questions: ids }) => [
    `b-${id}`,
    `<p>Le texte de ${id}.</p>${ids.map((one) => questionHtml(questions[one]!)).join('')}`,
  ]);
  const words = Object.fromEntries(asked.map((id) => [id, partQuestion(questions[id]!)]));
  deliver({ id: lesson, questions: words, html: Object.fromEntries(html) as Record<string, string> });
}

const deliver = (part: Delivery): void => (window as unknown as { parcours: (part: Delivery) => void }).parcours(part);

const wordsOf = ({ questions }: PlayerCourse, ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, partQuestion(questions[id]!)]));

/** After everything that a click sets off. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

export const element = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing on the page answers to ${selector}.`);
  return found;
};

export const words = (selector: string): string => element(selector).textContent!.replace(/\s+/g, ' ').trim();

export async function go(hash: string): Promise<void> {
  location.hash = hash;
  await settled();
}

export async function click(selector: string): Promise<void> {
  element(selector).click();
  await settled();
}

/** Answers a true-false question as a learner does. */
export async function answer(question: string, response: 't' | 'f'): Promise<void> {
  await pick(question, response);
  element(`#q-${question} form`).dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

export async function pick(question: string, response: 't' | 'f'): Promise<void> {
  const radios = document.querySelectorAll<HTMLInputElement>(`#q-${question} input[type=radio]`);
  const radio = radios[response === 't' ? 0 : 1]!;
  radio.checked = true;
  radio.dispatchEvent(new Event('input', { bubbles: true }));
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
