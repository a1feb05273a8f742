import { heldBy } from './gate.ts';
import type { Say } from './say.ts';
import type { Session } from './session.ts';
import { isPageDone } from './standing.ts';

/** The plan of the module as a panel: a button opens it, Escape and a choice close it; marks tell what is done. */
export class Outline {
  private readonly panel = document.getElementById('outline')!;
  private readonly veil = document.createElement('div');
  private readonly button = document.createElement('button');
  private readonly session: Session;
  private readonly say: Say;

  constructor(session: Session, say: Say) {
    this.session = session;
    this.say = say;
    this.makeButton();
    this.makeClose();
    this.veil.className = 'veil';
    this.veil.hidden = true;
    this.veil.addEventListener('click', () => this.toggle(false));
    document.body.appendChild(this.veil);
    const bar = document.getElementById('bar')!;
    bar.parentNode!.insertBefore(this.panel, bar.nextSibling);
    this.panel.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) this.toggle(false);
    });
    document.addEventListener('keydown', ({ key }) => {
      if ((key === 'Escape' || key === 'Esc') && this.isOpen()) {
        this.toggle(false);
        this.button.focus();
      }
    });
    // Focus that leaves the panel closes it: it covers the page.
    this.panel.addEventListener('focusout', ({ relatedTarget }) => {
      const to = relatedTarget as Node | null;
      if (to && !this.panel.contains(to)) this.toggle(false);
    });
  }

  /** Marks and words of each entry, from the progress. */
  update(current: string): void {
    const { course, progress } = this.session;
    for (const lesson of course.lessons) {
      const done = lesson.pages.filter((page) => isPageDone(page, course, progress));
      for (const page of lesson.pages) this.mark(`[data-page="${page.id}"]`, page.id, done.indexOf(page) >= 0, current);
      const begun = lesson.pages.filter(({ id }) => progress.seen.has(id)).length;
      const isDone = done.length === lesson.pages.length;
      const state = isDone ? 'done' : (begun && 'under') || 'todo';
      const first = lesson.pages[0];
      const entry = this.mark(`[data-lesson="${lesson.id}"]`, '', isDone, current);
      if (entry && first) {
        const held = heldBy(first.id, course, progress);
        this.tell(entry, this.say(held ? 'locked' : state, { n: done.length, of: lesson.pages.length }));
      }
    }
    const { assessment } = course;
    if (assessment) {
      const entry = this.mark(`[data-lesson="${assessment.id}"]`, assessment.id, progress.assessment.sent > 0, current);
      if (entry) this.tell(entry, this.say(progress.assessment.sent > 0 ? 'done' : 'todo'));
    }
    for (const id of ['glossary', 'sources']) this.mark(`[data-page="${id}"]`, id, false, current);
  }

  private makeButton(): void {
    const link = document.getElementById('outline-open')!;
    const { button } = this;
    button.type = 'button';
    button.id = link.id;
    button.className = link.className;
    button.innerHTML = link.innerHTML;
    button.setAttribute('aria-controls', 'outline');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => this.toggle(!this.isOpen()));
    link.parentNode!.replaceChild(button, link);
  }

  private makeClose(): void {
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'icon';
    close.textContent = this.say('close');
    close.addEventListener('click', () => {
      this.toggle(false);
      this.button.focus();
    });
    this.panel.querySelector('.plan-h')!.appendChild(close);
  }

  private isOpen(): boolean {
    return this.panel.classList.contains('open');
  }

  private toggle(open: boolean): void {
    if (open === this.isOpen()) return;
    const bar = document.getElementById('bar')!;
    this.panel.style.setProperty('--bar', `${bar.getBoundingClientRect().bottom}px`);
    this.panel.classList.toggle('open', open);
    this.veil.hidden = !open;
    this.button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    const current = this.panel.querySelector<HTMLElement>('[aria-current]') || this.panel.querySelector('a');
    if (current) current.focus();
  }

  private mark(selector: string, id: string, done: boolean, current: string): HTMLElement | null {
    const item = this.panel.querySelector<HTMLElement>(`li${selector}`);
    const link = item && item.querySelector<HTMLElement>('a');
    if (!item || !link) return null;
    item.classList.toggle('done', done);
    if (!link.querySelector('.mark-s')) {
      const mark = document.createElement('span');
      mark.className = 'mark-s';
      mark.setAttribute('aria-hidden', 'true');
      link.insertBefore(mark, link.firstChild);
    }
    const held = id && heldBy(id, this.session.course, this.session.progress);
    this.set(link, 'aria-disabled', held ? 'true' : '');
    this.set(link, 'aria-current', id === current ? 'page' : '');
    // A lesson says how it stands in words; a page by its mark, and in words to who cannot see it.
    if (id && item.hasAttribute('data-page'))
      this.tell(link, held || done ? this.say(held ? 'locked' : 'done') : '', 'vh');
    return link;
  }

  private set(link: HTMLElement, name: string, value: string): void {
    if (value) link.setAttribute(name, value);
    else link.removeAttribute(name);
  }

  private tell(link: HTMLElement, words: string, look = 's m2'): void {
    let how = link.querySelector<HTMLElement>('.how');
    if (!how) {
      how = document.createElement('span');
      how.className = `how ${look}`;
      link.appendChild(how);
    }
    how.textContent = words && look === 'vh' ? ` (${words})` : words;
  }
}
