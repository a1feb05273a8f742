import { heldBy } from './gate.ts';
import { showPlace } from './header.ts';
import { safely } from './safely.ts';
import type { Say, ShellText } from './say.ts';
import type { Session } from './session.ts';
import { asksStill } from './standing.ts';

const byId = (id: string): HTMLElement | null => document.getElementById(id);
const idOf = (page: HTMLElement): string => page.id.slice(2);
const isReference = (page: HTMLElement): boolean => page.getAttribute('data-kind') === 'reference';

/** Focus without the browser's own scrolling, which would move the page around the frame as well. */
const focus = (place: HTMLElement | null): void => {
  if (place) place.focus({ preventScroll: true });
};

/** Scrolls to a place; browsers without `scroll-padding` would leave it under the header. */
const reveal = (place: HTMLElement): void => {
  place.scrollIntoView();
  const under = place.getBoundingClientRect().top - byId('bar')!.getBoundingClientRect().bottom;
  if (under < 0) scrollBy(0, under - 8);
};

/** A browser that is still loading scrolls to what the address then says, and moves the page around the frame as well. */
function addressOnceLoaded(id: string): void {
  const { hash } = location;
  const write = (): void => {
    if (location.hash === hash) safely(() => history.replaceState(null, '', `#${id}`));
  };
  if (document.readyState === 'complete') write();
  else addEventListener('load', () => setTimeout(write));
}

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
    const { location: left, revision } = this.session.progress;
    const asked = this.pageOf(location.hash);
    const place = asked || byId(`p-${left}`);
    const isOpen = place && !this.heldBy(place);
    this.show(place && isOpen ? place : first);
    // The way back leads here, too. What the address asks for inside the page stays.
    if (!asked || !isOpen) addressOnceLoaded(this.current.id);
    addEventListener('load', () => setTimeout(() => this.straighten()));
    return revision > 0 && !asked && this.current !== first;
  }

  /** One filled button a screen: while something is to be answered, the way forward is outlined. */
  paintWay(): void {
    const next = this.current.querySelector('.way .next');
    const { course, progress } = this.session;
    if (next) next.classList.toggle('alt', asksStill(idOf(this.current), course, progress));
  }

  /** Once all is loaded the browser scrolls to what the address names: to the page, whose title it leaves under the header. */
  private straighten(): void {
    const isAtPage = location.hash === `#${this.current.id}`;
    if (isAtPage && this.current.getBoundingClientRect().top >= 0) scrollTo(0, 0);
  }

  /** A page counts as read once there is something to read: what a later lesson says may still be to come. */
  read(): void {
    const { current } = this;
    if (!isReference(current) && !current.querySelector('[data-later]')) this.session.shown(idOf(current));
  }

  /** The references have come: an entry that was asked for takes the focus. */
  found(): void {
    const target = location.hash.length > 1 && byId(location.hash.slice(1));
    if (target && target !== this.current && this.current.contains(target)) this.follow();
  }

  /** What the address says now. */
  private follow(): void {
    const page = this.pageOf(location.hash);
    if (!page) return;
    const target = byId(location.hash.slice(1)) || page;
    const held = this.heldBy(page);
    if (held) {
      safely(() => history.replaceState(null, '', `#${this.current.id}`));
      this.hold(held);
      return;
    }
    if (page !== this.current) {
      this.show(page);
      scrollTo(0, 0);
    }
    if (target === page) {
      scrollTo(0, 0);
      focus(page.querySelector('h1'));
    } else {
      focus(target);
      reveal(target);
    }
  }

  /** A link to the page already shown changes no address and must still lead somewhere. */
  private clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    const hash = link && link.getAttribute('href');
    if (!hash || hash.charAt(0) !== '#') return;
    if (hash === '#content') {
      event.preventDefault();
      focus(this.current.querySelector('h1'));
    } else if (hash === location.hash) {
      event.preventDefault();
      this.follow();
    }
  }

  private pageOf(hash: string): HTMLElement | null {
    const id = hash.slice(1);
    // An entry that is still to come: its page is known all the same.
    const target = byId(id) || byId(id.replace(/^g-.*/, 'p-glossary').replace(/^s-.*/, 'p-sources'));
    return target && target.closest<HTMLElement>('.page');
  }

  private heldBy(page: HTMLElement): ShellText | undefined {
    return heldBy(idOf(page), this.session.course, this.session.progress);
  }

  private show(page: HTMLElement): void {
    const { course } = this.session;
    const before = this.current;
    before.classList.remove('current');
    page.classList.add('current');
    this.current = page;
    safely(() => {
      document.title = `${page.querySelector('h1')!.textContent!.trim()} · ${course.title}`;
      this.measure(idOf(page));
      if (isReference(page)) this.offerReturn(page, before);
      else this.read();
    });
    if (this.onShown) this.onShown(page);
  }

  /** Header: where the page stands in its lesson. */
  private measure(id: string): void {
    const ids = this.session.course.lessons
      .map((lesson) => lesson.pages.map((page) => page.id))
      .filter((pages) => pages.indexOf(id) >= 0)[0];
    if (!ids) return showPlace(id === 'end' ? 2 : 0, 1, '');
    const i = ids.indexOf(id) + 1;
    return showPlace(i, ids.length, this.say('counter', { n: i, of: ids.length }));
  }

  /** Glossary and sources are looked up on the way: a link leads back to the page one came from. */
  private offerReturn(page: HTMLElement, from: HTMLElement): void {
    if (isReference(from)) return;
    let link = page.querySelector<HTMLAnchorElement>('.return');
    if (!link) {
      link = document.createElement('a');
      link.className = 'return';
      page.insertBefore(link, page.querySelector('h1')!.nextSibling);
    }
    link.href = `#${from.id}`;
    link.textContent = this.say('return', { title: from.querySelector('h1')!.textContent!.trim() });
  }

  /** Says why a page is not open, beside the way forward. */
  private hold(why: ShellText): void {
    const way = this.current.querySelector('.way');
    if (!way) return;
    let held = way.querySelector<HTMLElement>('.held');
    if (!held) {
      held = document.createElement('p');
      held.className = 'held';
      held.setAttribute('role', 'alert');
      way.appendChild(held);
    }
    held.textContent = this.say(why);
    reveal(held);
  }
}
