import type { Say } from './say.ts';
import { heldBy } from './gate.ts';
import { pagesOf } from './standing.ts';
import type { Session } from './session.ts';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** Shows one page at a time; the address keeps which, so that the browser's own way back works. */
export class Navigation {
  /** Told when a page is shown. */
  onShown?: (page: HTMLElement) => void;
  current: HTMLElement;
  private readonly session: Session;
  private readonly say: Say;

  constructor(session: Session, say: Say) {
    this.session = session;
    this.say = say;
    this.current = document.querySelector<HTMLElement>('.page.current')!;
    addEventListener('hashchange', () => this.follow());
    document.addEventListener('click', (event) => this.clicked(event));
  }

  /** Opens the course where the address, or else the learner's progress, says. Returns whether it resumed somewhere. */
  open(): boolean {
    const first = this.current;
    const asked = this.pageOf(location.hash) || byId(`p-${this.session.progress.location}`);
    const held = asked && heldBy(this.idOf(asked), this.session.course, this.session.progress);
    this.show(asked && !held ? asked : first);
    return this.session.progress.revision > 1 && this.current !== first;
  }

  /** What the address says now. */
  private follow(): void {
    const target = location.hash && byId(location.hash.slice(1));
    const page = this.pageOf(location.hash);
    if (!page || !target) return;
    const held = heldBy(this.idOf(page), this.session.course, this.session.progress);
    if (held) {
      history.replaceState(null, '', `#${this.current.id}`);
      this.hold(held);
      return;
    }
    if (page !== this.current) {
      this.show(page);
      scrollTo(0, 0);
    }
    const place = target === page ? page.querySelector<HTMLElement>('h1') : target;
    if (place) place.focus();
    if (target !== page) target.scrollIntoView();
  }

  /** A link to the page already shown changes no address and must still lead somewhere. */
  private clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    const hash = link && link.getAttribute('href');
    if (!hash || hash.charAt(0) !== '#') return;
    if (hash === '#content') {
      event.preventDefault();
      const heading = this.current.querySelector<HTMLElement>('h1');
      if (heading) heading.focus();
    } else if (hash === location.hash) {
      event.preventDefault();
      this.follow();
    }
  }

  private pageOf(hash: string): HTMLElement | null {
    const target = hash.length > 1 ? byId(hash.slice(1)) : null;
    return target && target.closest<HTMLElement>('.page');
  }

  private idOf(page: HTMLElement): string {
    return page.id.slice(2);
  }

  private show(page: HTMLElement): void {
    const { course } = this.session;
    this.current.classList.remove('current');
    page.classList.add('current');
    this.current = page;
    const id = this.idOf(page);
    document.title = `${page.querySelector('h1')!.textContent!.trim()} · ${course.title}`;
    this.measure(id);
    const isLessonPage = pagesOf(course).some((each) => each.id === id);
    if (page.getAttribute('data-kind') !== 'reference') this.session.shown(id, isLessonPage);
    if (this.onShown) this.onShown(page);
  }

  /** Header: where the page stands in its lesson. */
  private measure(id: string): void {
    const pages = this.session.course.lessons
      .map((lesson) => lesson.pages.map((page) => page.id))
      .filter((ids) => ids.indexOf(id) >= 0)[0];
    const counter = byId('counter')!;
    const scale = byId('scale')!;
    scale.style.visibility = pages ? '' : 'hidden';
    counter.textContent = '';
    if (!pages) return;
    const n = pages.indexOf(id) + 1;
    counter.textContent = this.say('counter', { n, of: pages.length });
    scale.style.setProperty('--n', String(pages.length));
    scale.style.setProperty('--i', String(n));
  }

  /** Says why a page is not open, beside the way forward. */
  private hold(why: 'heldQuestions' | 'heldPages' | string): void {
    const way = this.current.querySelector('.way');
    if (!way) return;
    let held = way.querySelector<HTMLElement>('.held');
    if (!held) {
      held = document.createElement('p');
      held.className = 'held';
      held.setAttribute('role', 'alert');
      way.appendChild(held);
    }
    held.textContent = this.say(why as 'heldPages');
    held.scrollIntoView();
  }
}
