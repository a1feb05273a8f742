import { assessmentPart, referencesPart } from '../../src/model/shipped-course.ts';
import { Parts } from './parts.ts';
import type { Say } from './say.ts';
import type { Session } from './session.ts';

/** How long a learner may read the first page before what comes after it is sent for. */
const firstRead = 3000;

/** Has the parts of the course there before the learner needs them; says so on the page where one could not be loaded. */
export class Supply {
  readonly parts: Parts;
  private readonly session: Session;
  private readonly notice = document.createElement('p');
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
    // The end names what is to be gone over again, wherever it was asked.
    parts.load(page.id === 'p-end' ? parts.questions : [this.neededBy(page)]);
    setTimeout(() => parts.load(this.ahead(page)), this.begun ? 0 : firstRead);
    this.begun = true;
    this.mark(page);
  }

  /** Whether all that the page shows has come. */
  isComplete(page: HTMLElement): boolean {
    const id = this.neededBy(page);
    return !id || this.parts.isLoaded(id);
  }

  /** Puts the notice in front of what is missing, or takes it away. */
  mark(page: HTMLElement): void {
    const { notice } = this;
    const place = page.querySelector('[data-question],#assessment,#glossary,#sources');
    if (place && this.parts.hasFailed(this.neededBy(page))) {
      if (notice.parentNode !== place.parentNode) place.parentNode!.insertBefore(notice, place);
    } else notice.remove();
  }

  private neededBy(page: HTMLElement): string {
    const id = page.id.slice(2);
    const { assessment, lessons } = this.session.course;
    if (page.getAttribute('data-kind') === 'reference') return referencesPart;
    if (assessment && id === assessment.id) return assessmentPart;
    const lesson = lessons.filter(({ pages }) => pages.some((each) => each.id === id && each.questions.length))[0];
    return lesson ? lesson.id : '';
  }

  private ahead(page: HTMLElement): readonly string[] {
    const { questions } = this.parts;
    const at = questions.indexOf(page.getAttribute('data-lesson') || '');
    return questions.slice(Math.max(0, at), at + 2);
  }

  private makeNotice(say: Say): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn alt';
    button.textContent = say('retry');
    button.addEventListener('click', () => this.parts.retry());
    this.notice.className = 'again no-print';
    this.notice.setAttribute('role', 'alert');
    this.notice.textContent = `${say('missing')} `;
    this.notice.appendChild(button);
  }
}
