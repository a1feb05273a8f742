import { assessmentPart, referencesPart } from '../../src/model/shipped-course.ts';
import { extraPart, Parts, viewsPart } from './parts.ts';
import type { Say } from './say.ts';
import type { Session } from './session.ts';

/** How long a learner may read the first page before what comes after it is sent for. */
const firstRead = 3000;

/** Has the parts of the course there before the learner needs them; says so on the page where one could not be loaded. */
export class Supply {
  readonly parts: Parts;
  private readonly session: Session;
  private readonly notice = document.createElement('div');
  private begun = false;

  constructor(session: Session, say: Say) {
    this.session = session;
    this.parts = new Parts(session.course);
    this.makeNotice(say);
    // A fold that is opened: `toggle` does not bubble.
    const unfolded = ({ target }: Event): void => {
      if ((target as Element).closest('.refs')) this.parts.load([referencesPart]);
    };
    document.addEventListener('toggle', unfolded, true);
  }

  /** What the page shows is sent for at once, the parts of its lesson and the next one ahead. */
  shown(page: HTMLElement): void {
    const { parts } = this;
    this.need(page);
    // The end names what is to be gone over again, wherever it was asked; from there the module is printed.
    if (page.id === 'p-end') parts.load([...parts.questions, referencesPart]);
    setTimeout(
      () => parts.load(this.ahead(page).concat(extrasOf(page.nextElementSibling))),
      this.begun ? 0 : firstRead,
    );
    this.begun = true;
  }

  /** Sends for what the page needs: again once what it says has come, which may need more. Says so where something cannot be had. */
  need(page: HTMLElement): void {
    this.parts.load(this.neededBy(page).concat(extrasOf(page)));
    this.mark(page);
  }

  /** Whether the questions of the page can be drawn; what it needs more draws itself once it has come. */
  isComplete(page: HTMLElement): boolean {
    return this.neededBy(page).every((id) => this.parts.isLoaded(id));
  }

  /** Puts the notice in front of what is missing, or takes it away. */
  private mark(page: HTMLElement): void {
    const { notice } = this;
    const place = page.querySelector('[data-question],[data-needs],[data-later],#assessment,#end,#glossary,#sources');
    const needed = this.neededBy(page).concat(extrasOf(page));
    if (place && needed.some((id) => this.parts.hasFailed(id))) {
      if (notice.parentNode !== place.parentNode) place.parentNode!.insertBefore(notice, place);
    } else notice.remove();
  }

  private neededBy(page: HTMLElement): readonly string[] {
    const kind = page.getAttribute('data-kind');
    if (kind === 'reference') return [referencesPart];
    if (kind === 'assessment') return [viewsPart, assessmentPart].concat(extrasOf(page));
    if (kind === 'end') return [viewsPart];
    // Some lessons have no part: what they hold stands in the page, whole.
    const own = this.parts.questions.filter((id) => id === lessonOf(page));
    return page.querySelector('[data-question],[data-needs],[data-later]') ? [viewsPart, ...own] : [];
  }

  /** The part of its lesson, where there is one, and the next behind it. */
  private ahead(page: HTMLElement): readonly string[] {
    const { questions } = this.parts;
    const ids = this.session.course.lessons.map(({ id }) => id).concat(assessmentPart);
    const from = ids.slice(Math.max(0, ids.indexOf(lessonOf(page))));
    const parts = from.filter((id) => questions.indexOf(id) >= 0);
    return [viewsPart, ...parts.slice(0, parts[0] === lessonOf(page) ? 2 : 1)];
  }

  private makeNotice(say: Say): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn alt';
    button.textContent = say('retry');
    button.addEventListener('click', () => this.parts.retry());
    this.notice.className = 'again no-print';
    this.notice.setAttribute('role', 'alert');
    this.notice.appendChild(document.createElement('p')).textContent = say('missing');
    this.notice.appendChild(button);
  }
}

/** Scripts that only some pages need; an assessment may need several. */
function extrasOf(page: Element | null): readonly string[] {
  const needs = page ? Array.from(page.querySelectorAll('[data-needs]')) : [];
  return needs.reduce<string[]>(
    (all, element) => all.concat(element.getAttribute('data-needs')!.split(' ').map(extraPart)),
    [],
  );
}

const lessonOf = (page: HTMLElement): string => page.getAttribute('data-lesson') || '';
