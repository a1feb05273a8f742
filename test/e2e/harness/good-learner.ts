import type { Question, Response } from '../../../src/model/question.ts';
import { pause } from './pause.ts';

/** Questions by id, each with the answer to give. */
export type Plan = Readonly<Record<string, { readonly type: Question['type']; readonly response: Response }>>;

/** Whoever has the course in a frame of the same origin. */
export interface Framed {
  readonly frame: HTMLIFrameElement | undefined;
}

/** What the learner met, for tests to compare with the course. */
export interface Met {
  readonly pages: readonly string[];
  readonly answered: readonly string[];
  /** Said of the answers of lessons: `right`, `neutral`… */
  readonly verdicts: readonly string[];
  /** What the assessment's result says. */
  readonly result: string;
}

/** A learner who goes from page to page, answers what is asked, takes the assessment and looks at the end. */
export async function playThrough(lms: Framed, plan: Plan): Promise<Met> {
  return new GoodLearner(lms, plan).play();
}

class GoodLearner {
  private readonly document: Document;
  private readonly plan: Plan;
  private readonly pages: string[] = [];
  private readonly answered: string[] = [];
  private readonly verdicts: string[] = [];

  constructor({ frame }: Framed, plan: Plan) {
    if (!frame?.contentDocument) throw new Error('There is no frame.');
    this.document = frame.contentDocument;
    this.plan = plan;
  }

  async play(): Promise<Met> {
    let result = '';
    for (let page = this.current; ; page = this.current) {
      this.pages.push(page.id.slice(2));
      if (page.dataset['kind'] === 'assessment') result = await this.assess(page);
      else await this.answerAll(page);
      const next = page.querySelector<HTMLAnchorElement>('.way .next') ?? page.querySelector('a.btn[href="#p-end"]');
      if (!next || page.dataset['kind'] === 'end') break;
      next.click();
      await until(() => this.current !== page, `the page after ${page.id}`);
    }
    return { pages: this.pages, answered: this.answered, verdicts: this.verdicts, result };
  }

  private get current(): HTMLElement {
    return this.one('.page.current');
  }

  private one<Kind extends HTMLElement>(selector: string, within: ParentNode = this.document): Kind {
    const found = within.querySelector<Kind>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  /** The questions of a lesson's page, each checked at once. */
  private async answerAll(page: HTMLElement): Promise<void> {
    for (const question of page.querySelectorAll<HTMLElement>('[data-question]')) {
      await this.answer(question);
      this.one<HTMLButtonElement>('button[type=submit]', question).click();
      await until(() => question.querySelector('.verdict'), `a verdict on ${question.id}`);
      this.verdicts.push(this.one('.verdict', question).className.replace('verdict ', ''));
    }
  }

  private async assess(page: HTMLElement): Promise<string> {
    this.one('#assessment .actions button', page).click();
    await until(() => page.querySelector('.asked form'), 'the assessment');
    for (const question of page.querySelectorAll<HTMLElement>('.asked [data-question]')) await this.answer(question);
    this.one('.send .actions button', page).click();
    await until(() => page.querySelector('#confirm'), 'a last question before sending');
    this.one('.send .actions button', page).click();
    await until(() => page.querySelector('#result'), 'the result');
    return this.one('#assessment', page).innerText;
  }

  private async answer(question: HTMLElement): Promise<void> {
    const id = question.dataset['question'] ?? '';
    await until(() => question.querySelector('form'), `the form of ${id}`);
    const { type, response } = this.plan[id]!;
    await this.fill(question, { id, type, response });
    this.answered.push(id);
  }

  private async fill(question: HTMLElement, { id, type, response }: Filling): Promise<void> {
    const write = (field: string, value: string): Promise<void> => this.write(`${id}-${field}`, value);
    switch (type) {
      case 'matching':
      case 'categorize':
        for (let i = 0; i < response.length; i += 2) await write(response.charAt(i), response.charAt(i + 1));
        return;
      case 'cloze':
        for (const [i, text] of response.split('\n').entries()) await write(String(i), text);
        return;
      case 'fill-in':
      case 'numeric':
      case 'long-fill-in':
        return write('field', response);
      case 'sequencing':
        return this.arrange(question, { id, response });
      default:
        for (const pick of response) this.one(`input[value="${pick}"]`, question).click();
        await pause(0);
    }
  }

  private async write(key: string, value: string): Promise<void> {
    const field = this.document.getElementById(key) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    await pause(0);
  }

  /** Moves one line after the other up to its place. */
  private async arrange(question: HTMLElement, { id, response }: Omit<Filling, 'type'>): Promise<void> {
    const element = question as HTMLElement & { order(): string[] };
    const press = async (button: string): Promise<void> => {
      this.document.getElementById(`${id}-${button}`)?.click();
      await pause(0);
    };
    // Once to and fro: an order that nobody touched is no answer.
    await press('0-down');
    for (const [place, option] of response.split('').entries()) {
      for (let at = element.order().indexOf(option); at > place; at--) await press(`${at}-up`);
    }
  }
}

interface Filling {
  readonly id: string;
  readonly type: Question['type'];
  readonly response: Response;
}

async function until(isSo: () => unknown, what: string): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (isSo()) return pause(0);
    await pause(10);
  }
  throw new Error(`Waited in vain for ${what}.`);
}
