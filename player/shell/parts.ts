import type { PlayerCourse } from '../../src/model/player-course.ts';
import { addPart, assessmentPart, type Part } from '../../src/model/shipped-course.ts';
import type { Followers } from '../following/follower.ts';
import type { Views } from './views.ts';

/** The script that draws questions, among the parts. */
export const viewsPart = '_views';

/** The script that makes statements, in packages that need an LRS; `second-script.ts` sends for it and takes it. */
export const statementsPart = '_statements';

/** The script of what only some courses have (`src/model/extra.ts`), among the parts. */
export const extraPart = (name: string): string => `+${name}`;

const isScript = (id: string): boolean => id === viewsPart || id.charAt(0) === '+';

function sourceOf(id: string): string {
  if (id === viewsPart) return 'questions.js';
  return id.charAt(0) === '+' ? `${id.slice(1)}.js` : `parts/${id}.js`;
}

/** What a script that was sent for hands over. `kit`: what the views lend the extras (`kit.ts`). */
export type Delivery = Part & { readonly views?: Views; readonly kit?: object; readonly followers?: Followers };

/** Milliseconds until a server that neither answers nor refuses counts as failing. */
const patience = 15_000;
const longestWait = 60_000;

/**
 * What the course sends for once it can be read: the script that draws questions, the words of each lesson's, the assessment, the
 * references. Each is a classic script that calls `parcours`; one that cannot be loaded is tried again and again.
 */
export class Parts {
  /** Told when a part has come, or has failed to. */
  onChange?: (id: string) => void;
  /** Once their script has come. */
  views?: Views;
  /** Ids of those that hold questions, or all that a lesson says, in the order in which a learner needs them. */
  readonly questions: readonly string[];
  private readonly course: PlayerCourse;
  private readonly states: Record<string, 'loading' | 'loaded' | 'failed'> = {};
  /** How often what has failed was sent for again. */
  private rounds = 0;
  private again = 0;

  constructor(course: PlayerCourse) {
    this.course = course;
    const lessons = course.lessons.filter(({ pages }) =>
      pages.some(({ id, questions, plays }) => questions.length || plays || document.getElementById(`b-${id}`)),
    );
    this.questions = lessons.map(({ id }) => id).concat(course.assessment ? assessmentPart : []);
    Object.assign(window, { parcours: (part: Delivery) => this.take(part) });
    addEventListener('online', () => this.retry());
  }

  isLoaded(id: string): boolean {
    return this.states[id] === 'loaded';
  }

  hasFailed(id: string): boolean {
    return this.states[id] === 'failed';
  }

  /** Sends for those of the parts that nobody has sent for. */
  load(ids: readonly string[]): void {
    ids.forEach((id) => {
      if (id && !this.states[id]) this.send(id);
    });
  }

  /** Loads a part; resolves once it has come, or has failed to. */
  settled(id: string): Promise<unknown> {
    this.load([id]);
    return new Promise((done) => {
      const look = (): unknown => (this.states[id] === 'loading' ? setTimeout(look, 100) : done(0));
      look();
    });
  }

  /** Sends again for what has failed. */
  retry(): void {
    const failed = Object.keys(this.states).filter((id) => this.hasFailed(id));
    if (failed.length) this.rounds++;
    failed.forEach((id) => this.send(id));
  }

  private send(id: string): void {
    this.states[id] = 'loading';
    const script = document.createElement('script');
    script.src = sourceOf(id);
    // An extra is made of what the views bring: it runs behind them, whichever comes first.
    script.async = !isScript(id);
    // It may load and hold something else, such as a page that asks to sign in.
    const over = (): void => {
      clearTimeout(timer);
      if (!script.parentNode) return;
      script.remove();
      if (this.isLoaded(id)) return;
      this.states[id] = 'failed';
      clearTimeout(this.again);
      this.again = window.setTimeout(() => this.retry(), Math.min(longestWait, 2000 * 2 ** this.rounds));
      this.tell(id);
    };
    const timer = setTimeout(over, patience);
    script.onload = script.onerror = over;
    document.head.appendChild(script);
  }

  private take(part: Delivery): void {
    const { id, html = {}, views, kit } = part;
    if (this.isLoaded(id)) return;
    this.states[id] = 'loaded';
    this.rounds = 0;
    if (views) this.views = views;
    if (kit) Object.assign(window, { parcoursKit: kit });
    addPart(this.course, part);
    Object.keys(html).forEach((place) => {
      const element = document.getElementById(place);
      if (!element) return;
      // HTML that the compiler has sanitised. What a page says takes the place that was kept for it.
      if (element.hasAttribute('data-later')) element.outerHTML = html[place]!;
      else element.innerHTML = html[place]!;
    });
    this.tell(id);
  }

  private tell(id: string): void {
    if (this.onChange) this.onChange(id);
  }
}
