import type { Frame, Page } from 'playwright-core';
import type { Question } from '../../src/model/question.ts';
import { cellTexts } from '../../src/model/worksheet/response.ts';

/** A learner without a mouse: every method only presses keys. */
export class KeyboardLearner {
  private readonly page: Page;
  readonly frame: Frame;

  constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  /** Presses Tab until the focus is on what the selector says. A trap or an unreachable control ends the test. */
  async tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 400; presses++) {
      if (await this.isOn(selector)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`400 tabs do not lead to ${selector}.`);
  }

  /** From where the focus is, or from the top of the page when it was lost. */
  private isOn(selector: string): Promise<boolean> {
    return this.frame.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  }

  key(name: string): Promise<void> {
    return this.page.keyboard.press(name);
  }

  async press(selector: string): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.press('Enter');
  }

  /** Goes on by the page's own way forward; the focus must then be on the next page's heading. */
  async forward(): Promise<string> {
    await this.press('.page.current .next');
    await this.frame.waitForFunction(() => document.activeElement?.tagName === 'H1');
    return this.frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  }

  /** Gives an answer; in a lesson it is then checked. */
  async answer(question: Question, response: string): Promise<void> {
    const field = (name: string) => `[id="${question.id}-${name}"]`;
    switch (question.type) {
      case 'matching':
      case 'categorize':
        for (const [source, target] of response.match(/../g)?.map((pair) => [...pair]) ?? []) {
          await this.pickFrom(field(source ?? ''), target ?? '');
        }
        return;
      case 'cloze':
        for (const [i, text] of response.split('\n').entries()) await this.fillGap(field(String(i)), text);
        return;
      case 'fill-in':
      case 'numeric':
      case 'long-fill-in':
        await this.tabTo(field('field'));
        await this.page.keyboard.type(response);
        return;
      case 'sequencing':
        return this.arrange(question.id, response);
      case 'worksheet':
        for (const [i, text] of cellTexts(response, question.cells).entries()) {
          await this.tabTo(field(question.cells[i]?.id ?? ''));
          await this.page.keyboard.type(text.replace('.', ','));
        }
        return;
      default:
        return this.tick(question, response);
    }
  }

  async check(question: Question): Promise<void> {
    await this.press(`[id="q-${question.id}"] button[type=submit]`);
    await this.frame.waitForFunction(
      (id) => document.getElementById(`q-${id}`)?.contains(document.activeElement) ?? false,
      question.id,
    );
  }

  private async fillGap(selector: string, text: string): Promise<void> {
    const isList = await this.frame.evaluate(
      (wanted) => document.querySelector(wanted)?.tagName === 'SELECT',
      selector,
    );
    if (isList) return this.pickFrom(selector, text);
    await this.tabTo(selector);
    await this.page.keyboard.type(text);
  }

  /** Opens nothing: the arrow keys change a closed list. */
  private async pickFrom(selector: string, value: string): Promise<void> {
    await this.tabTo(selector);
    for (let presses = 0; presses < 40; presses++) {
      const now = await this.frame.evaluate(
        (wanted) => document.querySelector<HTMLSelectElement>(wanted)?.value,
        selector,
      );
      if (now === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${selector} never showed ${value}.`);
  }

  private async tick(question: Question, response: string): Promise<void> {
    const isMultiple = question.type === 'commitment' || ('multiple' in question && question.multiple);
    const fields = `[name="${question.id}-pick"]`;
    if (isMultiple) {
      for (const id of response) {
        await this.tabTo(`${fields}[value="${id}"]`);
        await this.page.keyboard.press('Space');
      }
      return;
    }
    await this.tabTo(fields);
    await this.page.keyboard.press('Space');
    for (let presses = 0; presses < 40; presses++) {
      if (await this.isOn(`${fields}[value="${response}"]:checked`)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrow keys never reached ${response} in ${question.id}.`);
  }

  /** Moves one line after the other up to its place; the focus stays on the line that moves. */
  private async arrange(id: string, response: string): Promise<void> {
    for (const [place, option] of [...response].entries()) {
      for (let at = await this.placeOf(id, option); at > place; at--) {
        await this.press(`[id="${id}-${at}-up"]`);
        await this.frame.waitForFunction(
          ([question, moved, wanted]) => {
            const element = document.getElementById(`q-${question}`) as HTMLElement & { draft?: string };
            return element.draft?.indexOf(String(moved)) === Number(wanted);
          },
          [id, option, at - 1] as const,
        );
      }
    }
  }

  private placeOf(id: string, option: string): Promise<number> {
    return this.frame.evaluate(
      ([question, moved]) => {
        const element = document.getElementById(`q-${question}`) as HTMLElement & { draft: string; order(): string[] };
        return (element.draft ? [...element.draft] : element.order()).indexOf(String(moved));
      },
      [id, option] as const,
    );
  }
}
