import type { InteractionProperties } from '../../player/interactions/interaction.ts';
import type { PlayerQuestion } from '../../src/model/player-course.ts';
import type { State } from './states.ts';

/** What stands in `<script id="specimens">`: the questions of a course with the states to show them in, and the rest of its words. */
export interface Specimens {
  readonly courses: readonly {
    readonly id: string;
    readonly texts: Readonly<Record<string, string>>;
    readonly questions: readonly { readonly question: PlayerQuestion; readonly states: readonly State[] }[];
    /** HTML of the parts, by the id of the element that takes it. */
    readonly html: Readonly<Record<string, string>>;
  }[];
}

type Host = HTMLElement & InteractionProperties & { readonly updateComplete: Promise<unknown> };

const byId = (id: string): HTMLElement => document.getElementById(id)!;

// What `questions.js` and the extras hand over; their elements register themselves.
Object.assign(window, {
  parcours: ({ kit }: { readonly kit?: object }) => kit && Object.assign(window, { parcoursKit: kit }),
});

/** A copy with ids of its own: the same question stands in the page many times. */
function renamed(source: HTMLElement, suffix: string): HTMLElement {
  const copy = source.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('[id]')]) {
    if (element.id) element.id += suffix;
  }
  for (const element of copy.querySelectorAll('[aria-labelledby]'))
    element.setAttribute('aria-labelledby', `${element.getAttribute('aria-labelledby')}${suffix}`);
  return copy;
}

function specimen(group: HTMLElement, name: string): HTMLElement {
  const place = document.createElement('div');
  place.className = 'specimen';
  place.dataset['specimen'] = name;
  const caption = document.createElement('p');
  caption.className = 'specimen-name';
  caption.textContent = name;
  const page = document.createElement('div');
  page.className = 'page current';
  place.append(caption, page);
  group.append(place);
  return page;
}

function groupOf(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-group="${name}"]`);
  if (found) return found;
  const group = document.createElement('section');
  group.dataset['group'] = name;
  const title = document.createElement('h2');
  title.className = 'group-name';
  title.textContent = name;
  group.append(title);
  byId('groups').append(group);
  return group;
}

/** Pages as they are before anything is answered, in a group of their own, without questions and the way on. */
function showBlocks(content: DocumentFragment): void {
  for (const page of content.querySelectorAll<HTMLElement>('.page[data-page]:not([data-kind])')) {
    const blocks = [...page.children].filter((each) => !each.matches('[data-question], .way'));
    if (page.querySelector('[data-question]')) continue;
    const id = page.dataset['page'] ?? '';
    specimen(groupOf(id), id).append(...blocks);
  }
}

async function showStates(
  content: DocumentFragment,
  { question, states }: Specimens['courses'][number]['questions'][number],
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const source = content.getElementById(`q-${question.id}`);
  if (!source) return;
  for (const { name, phase, response, pressed } of states) {
    const place = specimen(groupOf(question.type), `${question.id} · ${name}`);
    const copy = renamed(source, `-${name}`) as Host;
    place.append(copy);
    const own = { ...question, id: `${question.id}-${name}` };
    Object.assign(copy, { question: own, texts, shuffle: 0, response, phase, active: true });
    await copy.updateComplete;
    if (pressed) copy.querySelector<HTMLElement>('button[type=submit]')?.click();
    await copy.updateComplete;
  }
}

async function showCourse(course: Specimens['courses'][number]): Promise<void> {
  const { content } = byId(`course-${course.id}`) as HTMLTemplateElement;
  for (const [id, html] of Object.entries(course.html)) {
    const place = content.getElementById(id);
    if (place) place.innerHTML = html;
  }
  showBlocks(content);
  for (const each of course.questions) await showStates(content, each, course.texts);
}

/** Theme and mode, by the lists at the top, or by the address: `?theme=inr&mode=dark`. */
function choose(theme: string, mode: string): void {
  (byId('theme') as HTMLLinkElement).href = `${theme}.css`;
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dataset['mode'] = mode;
  for (const frame of document.querySelectorAll('iframe')) {
    const address = `${frame.dataset['src']}?theme=${theme}&mode=${mode}`;
    if (frame.getAttribute('src') !== address) frame.setAttribute('src', address);
  }
}

async function showAll(): Promise<void> {
  const { courses } = JSON.parse(byId('specimens').textContent ?? '') as Specimens;
  const [themes, modes] = [byId('themes') as HTMLSelectElement, byId('modes') as HTMLSelectElement];
  const asked = new URLSearchParams(location.search);
  themes.value = asked.get('theme') ?? themes.value;
  modes.value = asked.get('mode') ?? modes.value;
  const change = (): void => choose(themes.value, modes.value);
  themes.onchange = modes.onchange = change;
  change();
  for (const course of courses) await showCourse(course);
  scrollTo(0, 0);
  document.documentElement.classList.add('shown');
}

addEventListener('DOMContentLoaded', () => void showAll());
