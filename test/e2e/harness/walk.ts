import type { Fault } from '../../../src/preview/checker/index.ts';
import { Dice } from './dice.ts';
import { fill } from './fill.ts';
import type { BrowserLms } from './harness.ts';
import { pause } from './pause.ts';

export interface Walk {
  readonly seed: number;
  readonly steps: number;
}

/** An answer as the learner confirmed it. */
export interface Confirmed {
  readonly question: string;
  readonly response: string;
}

/** What a learner did, in order. */
export interface Walked {
  readonly ways: readonly string[];
  /** Every answer confirmed, in lessons and by sending the assessment. */
  readonly confirmed: readonly Confirmed[];
  /** The answers of each assessment sent. */
  readonly sent: readonly (readonly Confirmed[])[];
  /** The player took the course for completed. */
  readonly completed: boolean;
}

const faults: readonly (Fault | undefined)[] = [
  'commit-refused',
  'network-down',
  'always-false',
  'lms-gone',
  undefined,
];

/**
 * A learner who does anything at all, with an LMS that fails at any moment: pages, answers right and wrong, the assessment sent,
 * the tab hidden, the frame closed and opened or loaded again. The same seed walks the same way.
 */
export async function walk(lms: BrowserLms, { seed, steps }: Walk): Promise<Walked> {
  const learner = new Wanderer(lms, new Dice(seed));
  await learner.reopen();
  for (let step = 0; step < steps; step++) await learner.step();
  // The LMS is well again and the learner comes back once: from then on everything must be there.
  lms.heal();
  lms.close();
  if (!lms.isOver) await learner.open();
  lms.close();
  const { ways, confirmed, sent } = learner;
  const completed = lms.copies.some((copy) => copy.includes('"completed":true'));
  return { ways, confirmed, sent, completed };
}

/** An element of a question, as far as it tells what was answered. */
type Question = HTMLElement & { readonly response: string };

class Wanderer {
  readonly ways: string[] = [];
  readonly confirmed: Confirmed[] = [];
  readonly sent: (readonly Confirmed[])[] = [];
  private readonly lms: BrowserLms;
  private readonly dice: Dice;
  /** Answers given in the assessment since the launch. */
  private readonly given = new Map<string, string>();

  constructor(lms: BrowserLms, dice: Dice) {
    this.lms = lms;
    this.dice = dice;
  }

  async open(fault?: Fault): Promise<void> {
    await this.lms.launch(fault);
    this.arrive(`open ${fault ?? ''}`);
  }

  async step(): Promise<void> {
    // What is over is not opened again.
    if (!this.lms.frame) return;
    const ways = [
      () => this.forward(),
      () => this.answer(),
      () => this.answer(),
      () => this.answer(),
      () => this.answer(),
      () => this.assess(),
      () => this.assess(),
      () => this.readOn(),
      () => this.jump(),
      () => this.fail(),
      () => this.fail(),
      () => this.hide(),
      () => this.reopen(),
      () => this.reload(),
      () => pause(this.dice.below(700)),
    ];
    const way = this.dice.below(ways.length);
    this.ways.push((ways[way] ?? '').toString().replace(/.*\.(\w+)\(.*/s, '$1'));
    await ways[way]?.();
    await pause(1);
  }

  private get document(): Document {
    const inner = this.lms.frame?.contentDocument;
    if (!inner) throw new Error('There is no frame.');
    return inner;
  }

  /** In a frame just loaded. */
  private arrive(how: string): void {
    this.ways.push(how);
    this.given.clear();
    const { document } = this;
    // The draw of the assessment is the player's own chance.
    if (document.defaultView)
      (document.defaultView as unknown as typeof globalThis).Math.random = () => this.dice.fraction();
    document.addEventListener('answered', ({ target, detail }) => {
      if (!(target as Element).closest('#assessment')) this.confirmed.push(detail);
    });
    document.addEventListener('responded', ({ detail }) => this.given.set(detail.question, detail.response));
  }

  private forward(): void {
    this.document.querySelector<HTMLElement>('.page.current .next')?.click();
  }

  /** Reads all pages to the end. */
  private async readOn(): Promise<void> {
    for (const link of this.document.querySelectorAll<HTMLElement>('#outline a')) {
      link.click();
      await pause(1);
    }
  }

  private jump(): void {
    this.dice.one(this.document.querySelectorAll<HTMLElement>('#outline a'))?.click();
  }

  /**
   * Two losses no package can make good, and so they are not made here. An LMS that has stored a completion opens in review and takes
   * nothing more. And one that says "true" to the very first commit and loses it is afterwards like one where a new attempt begins.
   */
  private fault(): Fault | undefined {
    const fault = this.dice.one(faults);
    const { isOver, stored } = this.lms;
    const isFirst = stored['cmi.suspend_data'] === undefined;
    return isOver || (isFirst && fault === 'network-down') ? undefined : fault;
  }

  private fail(): void {
    this.lms.heal(this.fault());
    this.ways.push(this.lms.session?.fault ?? 'well');
  }

  private hide(): void {
    const { document } = this;
    for (const visibilityState of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  }

  /** The frame goes while the LMS is as it is; the next launch finds it well most often. */
  async reopen(): Promise<void> {
    this.lms.close();
    if (!this.lms.isOver) await this.open(this.dice.below(3) === 0 ? this.fault() : undefined);
  }

  /** As when the browser brings a page back: its session is over, and the LMS opens no other. */
  private async reload(): Promise<void> {
    await this.lms.reload();
    if (this.lms.isOver) return this.lms.close();
    this.arrive('loaded again');
  }

  private async answer(): Promise<void> {
    await this.drawn('.page.current [data-question]');
    const open = Array.from(this.document.querySelectorAll<HTMLElement>('.page.current [data-question]'));
    const question = this.dice.one(open.filter((each) => each.querySelector('button[type=submit]')));
    if (!question) return this.forward();
    await fill(question, this.dice);
    question.querySelector<HTMLElement>('button[type=submit]')?.click();
    await pause(1);
  }

  /** Begins the assessment, answers some of it, and may send it. */
  private async assess(): Promise<void> {
    this.document.querySelector<HTMLElement>('#outline a[href="#p-evaluation"]')?.click();
    await this.drawn('#assessment');
    const press = async (): Promise<void> => {
      this.document.querySelector<HTMLElement>('#assessment .send button, #assessment > .actions button')?.click();
      await pause(1);
    };
    if (!this.document.querySelector('#assessment .send')) {
      this.given.clear();
      await press();
    }
    const asked = Array.from(this.document.querySelectorAll<Question>('#assessment .asked [data-question]'));
    for (const question of asked) if (this.dice.below(3)) await fill(question, this.dice);
    if (this.dice.below(2)) return;
    await press();
    const sent = asked
      .map((each) => ({ question: each.dataset['question'] ?? '', response: this.responseTo(each) }))
      .filter(({ response }) => response !== '');
    await press();
    if (this.document.querySelector('#assessment .send')) throw new Error('The assessment was not sent.');
    this.sent.push(sent);
    this.confirmed.push(...sent);
  }

  private responseTo(question: Question): string {
    return this.given.get(question.dataset['question'] ?? '') ?? question.response;
  }

  /** Waits until the player has drawn what it draws there: the words of a lesson may still be on their way. */
  private async drawn(selector: string): Promise<void> {
    const places = Array.from(this.document.querySelectorAll(selector));
    const isThere = (place: Element): boolean => place.querySelector('form, button') !== null;
    for (let i = 0; i < 200 && !places.every(isThere); i++) await pause(5);
  }
}

declare global {
  interface DocumentEventMap {
    answered: CustomEvent<Confirmed>;
    responded: CustomEvent<Confirmed>;
  }
}
