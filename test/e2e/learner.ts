import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Built } from './built.ts';
import { host, origin } from './lms.ts';
import { wrongly } from './wrongly.ts';

/** A course in a page of its own, as a learner has it before them. */
export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses outside the package that it asked for. */
  readonly strangers: readonly string[];
  /** Errors that nobody caught. */
  readonly errors: readonly string[];
}

/** Opens a course, in a context prepared beforehand, and does not wait for its player. */
export async function load(
  browser: Browser,
  built: Built,
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<unknown> = async () => undefined,
): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const { strangers } = await host(context, built);
  await prepare(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${origin}/sco/index.html`);
  return { context, page, strangers, errors };
}

/** Opens a course and, where scripts run, waits until the player has started. */
export async function openCourse(...how: Parameters<typeof load>): Promise<Opened> {
  const opened = await load(...how);
  if (how[2]?.javaScriptEnabled !== false) await started(opened.page);
  return opened;
}

export const started = async (page: Page): Promise<void> => {
  await page.waitForSelector('html.player', { state: 'attached' });
};

/** Ids of all screens: pages of the lessons, assessment, end, glossary and sources. */
export const screensOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => Array.from(document.querySelectorAll('.page'), ({ id }) => id.slice(2)));

/** Shows a screen by its address, and waits until it is whole: questions drawn, references there. */
export async function show(page: Page, id: string): Promise<void> {
  await page.evaluate(async (screen) => {
    const place = document.getElementById(`p-${screen}`);
    if (!place) throw new Error(`There is no screen "${screen}".`);
    location.hash = `#p-${screen}`;
    const isDrawn = (question: Element): boolean => question.querySelector('form, button') !== null;
    const isWhole = (): boolean =>
      place.classList.contains('current') &&
      !place.querySelector('[data-later]') &&
      Array.from(place.querySelectorAll('[data-question]')).every(isDrawn) &&
      (place.dataset['kind'] !== 'reference' || place.querySelector('dt, li') !== null) &&
      (place.dataset['kind'] !== 'assessment' || place.querySelector('#assessment :is(button, form)') !== null);
    for (let i = 0; !isWhole(); i++) {
      if (i > 500) throw new Error(`The screen "${screen}" was not shown whole.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }, id);
}

/** Has all that the course says there, as the end has: for who takes pages out of the document. */
export async function haveAll(page: Page): Promise<void> {
  const start = await page.evaluate(() => document.querySelector('.page.current')!.id.slice(2));
  await show(page, 'end');
  await page.waitForSelector('[data-later]', { state: 'detached' });
  await show(page, start);
}

/** Fills in all questions of the screen that can be answered, none of them rightly. Returns how many. */
export async function fillWrongly(page: Page, { questions }: Built): Promise<number> {
  const open = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.page.current [data-question]'))
      .filter((each) => each.querySelector('input, select, textarea, .order'))
      .map((each) => each.dataset['question'] ?? ''),
  );
  const fillings = open.flatMap((id) => {
    const question = questions.get(id);
    return question ? [wrongly(question)] : [];
  });
  await page.evaluate((all) => {
    const write = (field: Element | null, value: string): void => {
      if (
        !(
          field instanceof HTMLInputElement ||
          field instanceof HTMLTextAreaElement ||
          field instanceof HTMLSelectElement
        )
      )
        throw new Error('There is no such field.');
      field.value = value;
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
    };
    for (const { id, picks, presses, texts } of all) {
      for (const pick of picks) {
        const input = document.querySelector<HTMLInputElement>(`#q-${id} input[value="${pick}"]`);
        if (!input) throw new Error(`"${id}" has nothing "${pick}" to pick.`);
        if (!input.checked) input.click();
      }
      for (const press of presses) document.getElementById(`${id}-${press}`)?.click();
      for (const [end, value] of Object.entries(texts)) write(document.getElementById(`${id}-${end}`), value);
    }
  }, fillings);
  return fillings.length;
}

/** Answers all open questions of the screen, none of them rightly, and waits for the verdicts. Returns how many. */
export async function answerWrongly(page: Page, built: Built): Promise<number> {
  const n = await fillWrongly(page, built);
  await page.evaluate(async () => {
    const open = Array.from(document.querySelectorAll<HTMLElement>('.page.current [data-question]')).filter((each) =>
      each.querySelector('button[type=submit]'),
    );
    for (const question of open) question.querySelector<HTMLElement>('button[type=submit]')?.click();
    for (let i = 0; open.some((each) => !each.querySelector('.verdict')); i++) {
      if (i > 300) throw new Error(`No verdict: ${open.map((each) => each.textContent).join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  return n;
}

/** Opens every fold of the screen, and waits for what the folds hold. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const folds = document.querySelectorAll<HTMLDetailsElement>('.page.current details');
    for (const fold of folds) fold.open = true;
    const isThere = (): boolean =>
      Array.from(document.querySelectorAll('.page.current .refs')).every((refs) => refs.querySelector('li'));
    for (let i = 0; !isThere(); i++) {
      if (i > 500) throw new Error('The references did not come.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
}

/** Screens that cannot be read: hidden, or without words. The end and the assessment are the player's to fill. */
export const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.page')).flatMap((screen) => {
      const needed = screen.dataset['kind'] === 'end' ? 1 : 20;
      const isRead = screen.offsetHeight > 0 && screen.innerText.trim().length >= needed;
      return isRead ? [] : [`${screen.id}: ${screen.innerText.slice(0, 60)}`];
    }),
  );
