import type { Fault } from '../../../src/preview/checker/index.ts';
import type { BrowserLms } from './harness.ts';

export interface Walk {
  readonly seed: number;
  readonly steps: number;
}

/** What a learner confirmed on the way, in order. */
export interface Confirmed {
  readonly question: string;
  readonly response: string;
}

const faults: readonly (Fault | undefined)[] = [
  'commit-refused',
  'network-down',
  'always-false',
  'lms-gone',
  undefined,
];

/**
 * A learner who does anything at all, with an LMS that fails at any moment: pages, answers right and wrong, the tab hidden,
 * the frame closed and opened again. The same seed walks the same way.
 */
export async function walk(lms: BrowserLms, { seed, steps }: Walk): Promise<readonly Confirmed[]> {
  const learner = new Wanderer(lms, seed);
  await learner.open();
  for (let step = 0; step < steps; step++) await learner.step();
  // The LMS is well again and the learner comes back once: from then on everything must be there.
  if (lms.session) lms.session.fault = undefined;
  lms.close();
  await learner.open();
  await tick(700);
  lms.close();
  return learner.confirmed;
}

class Wanderer {
  readonly confirmed: Confirmed[] = [];
  private readonly lms: BrowserLms;
  private seed: number;

  constructor(lms: BrowserLms, seed: number) {
    this.lms = lms;
    this.seed = seed;
  }

  async open(): Promise<void> {
    const { lms } = this;
    await lms.launch();
    const { document } = this;
    document.addEventListener('answered', (event) => {
      const element = event.target as HTMLElement;
      // In the assessment answers are confirmed by sending.
      if (!element.closest('#assessment')) this.confirmed.push((event as CustomEvent<Confirmed>).detail);
    });
  }

  async step(): Promise<void> {
    const ways = [
      () => this.forward(),
      () => this.answer(),
      () => this.answer(),
      () => this.answer(),
      () => this.assess(),
      () => this.jump(),
      () => this.fail(),
      () => this.hide(),
      () => this.reopen(),
      () => tick(this.below(700)),
    ];
    await ways[this.below(ways.length)]?.();
    await tick(1);
  }

  private get document(): Document {
    const inner = this.lms.frame?.contentDocument;
    if (!inner) throw new Error('There is no frame.');
    return inner;
  }

  private below(n: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * n);
  }

  private one<Thing>(things: ArrayLike<Thing>): Thing | undefined {
    return things[this.below(things.length)];
  }

  private forward(): void {
    this.document.querySelector<HTMLElement>('.page.current .next')?.click();
  }

  private jump(): void {
    this.one(this.document.querySelectorAll<HTMLElement>('#outline a'))?.click();
  }

  private fail(): void {
    if (this.lms.session) this.lms.session.fault = this.one(faults);
  }

  private hide(): void {
    const { document } = this;
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** The frame goes while the LMS is as it is; the next launch may find it well. */
  private async reopen(): Promise<void> {
    this.lms.close();
    await this.open();
    if (this.below(2)) this.fail();
  }

  private async answer(): Promise<void> {
    const open = this.document.querySelectorAll<HTMLElement>('.page.current [data-question]');
    const question = this.one(Array.from(open).filter((each) => each.querySelector('form')));
    if (!question) return this.forward();
    await this.fill(question);
    question.querySelector<HTMLElement>('button[type=submit]')?.click();
    await tick(1);
  }

  private async fill(question: HTMLElement): Promise<void> {
    const picks = question.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]');
    this.one(picks)?.click();
    for (const select of question.querySelectorAll('select')) {
      select.selectedIndex = 1 + this.below(select.options.length - 1);
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await tick(0);
    }
    for (const field of question.querySelectorAll<HTMLInputElement>('input[type=text], textarea')) {
      field.value = this.one(['2,5', '10', '52', '12']) ?? '1';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await tick(0);
    }
    this.one(question.querySelectorAll<HTMLElement>('.order button:not([disabled])'))?.click();
    await tick(0);
  }

  /** Somewhere in the assessment: begins it, answers one question, or sends it. */
  private async assess(): Promise<void> {
    const { document } = this;
    document.querySelector<HTMLElement>('#outline a[href="#p-evaluation"]')?.click();
    await tick(20);
    const host = document.querySelector('#assessment');
    const asked = host?.querySelectorAll<HTMLElement>('[data-question]:not(details *)') ?? [];
    const question = this.one(Array.from(asked));
    if (question && this.below(4) > 0) return this.fill(question);
    for (let press = 0; press < 2; press++) {
      const before = responsesOf(host);
      const sends = press === 1 && question !== undefined;
      host?.querySelector<HTMLElement>('.send .actions button, .actions button')?.click();
      if (sends) this.confirmed.push(...before);
      await tick(20);
      if (!question) return;
    }
  }
}

/** What stands in the assessment's elements now. */
function responsesOf(host: Element | null | undefined): readonly Confirmed[] {
  const elements = Array.from(host?.querySelectorAll<HTMLElement & { draft?: string }>('.asked [data-question]') ?? []);
  return elements.flatMap((element) => {
    const response = element.draft ?? '';
    return response === '' ? [] : [{ question: element.dataset['question'] ?? '', response }];
  });
}

const tick = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
