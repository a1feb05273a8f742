import { displayChoice } from './display.ts';
import { foldAway, type Fold } from './fold.ts';
import { heldBy } from './gate.ts';
import { Panel } from './panel.ts';
import type { Say } from './say.ts';
import type { Session } from './session.ts';
import { isPageDone } from './standing.ts';

/** The plan of the module: marks and words tell what is done, what is under way, what is not open yet. */
export class Outline {
  private readonly list = document.getElementById('outline')!;
  private readonly folds: Record<string, Fold> = {};
  private readonly session: Session;
  private readonly say: Say;
  /** The lesson whose pages were unfolded last, without being asked. */
  private unfolded = '';

  constructor(session: Session, say: Say) {
    this.session = session;
    this.say = say;
    const panel = new Panel(this.list, say('close'));
    panel.add(displayChoice(say));
    for (const { id, title } of session.course.lessons) {
      const item = this.list.querySelector(`li[data-lesson="${id}"]`);
      if (item && item.querySelector('ol')) this.folds[id] = foldAway(item, say('pagesOf', { title }));
    }
  }

  /** Marks and words of each entry, from the progress. */
  update(current: string): void {
    const { course, progress } = this.session;
    for (const lesson of course.lessons) {
      const done = lesson.pages.filter((page) => isPageDone(page, course, progress));
      for (const page of lesson.pages) this.markPage(page.id, done.indexOf(page) >= 0, current);
      const seen = lesson.pages.filter(({ id }) => progress.seen.has(id)).length;
      const isDone = done.length === lesson.pages.length;
      const isHere = lesson.pages.some(({ id }) => id === current);
      const link = this.mark(`[data-lesson="${lesson.id}"]`, isDone, isHere);
      if (isHere) this.unfold(lesson.id);
      const state = isDone ? 'done' : (seen && 'under') || 'todo';
      if (link)
        this.tell(link, this.heldWords(lesson.pages[0]!.id) || this.say(state, { n: seen, of: lesson.pages.length }));
    }
    this.markAssessment(current);
    for (const id of ['glossary', 'sources']) this.markPage(id, false, current);
  }

  private markAssessment(current: string): void {
    const { course, progress } = this.session;
    const { assessment } = course;
    if (!assessment) return;
    const { sent, current: attempt } = progress.assessment;
    const link = this.mark(`[data-lesson="${assessment.id}"]`, sent > 0, assessment.id === current);
    if (!link) return;
    const state = (attempt && 'begun') || (sent > 0 ? 'done' : 'todo');
    this.tell(link, this.heldWords(assessment.id) || this.say(state));
    this.current(link, assessment.id === current);
  }

  /** A page says how it stands by its mark, and in words to who cannot see it. */
  private markPage(id: string, done: boolean, current: string): void {
    const link = this.mark(`[data-page="${id}"]`, done, id === current);
    if (!link) return;
    this.current(link, id === current);
    const words = this.heldWords(id) || (done && this.say('done'));
    this.tell(link, words ? ` (${words})` : '', 'vh');
  }

  private heldWords(id: string): string {
    return heldBy(id, this.session.course, this.session.progress) ? this.say('locked') : '';
  }

  private unfold(lesson: string): void {
    const fold = this.folds[lesson];
    if (fold && lesson !== this.unfolded) fold.open(true);
    this.unfolded = lesson;
  }

  private mark(selector: string, done: boolean, here: boolean): HTMLElement | null {
    const item = this.list.querySelector<HTMLElement>(`li${selector}`);
    const link = item && item.querySelector<HTMLElement>('a');
    if (!item || !link) return null;
    item.classList.toggle('done', done);
    item.classList.toggle('here', here);
    if (!link.querySelector('.dot'))
      link.insertAdjacentHTML('afterbegin', '<span class="dot" aria-hidden="true"></span>');
    return link;
  }

  private current(link: HTMLElement, isCurrent: boolean): void {
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }

  private tell(link: HTMLElement, words: string, look = 's m2'): void {
    let how = link.querySelector<HTMLElement>('.how');
    if (!how) {
      how = document.createElement('span');
      how.className = `how ${look}`;
      link.appendChild(how);
    }
    how.textContent = words;
  }
}
