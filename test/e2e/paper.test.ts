import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built, module1 } from './built.ts';
import { answerWrongly, openCourse, screensOf, show, unreadable } from './learner.ts';

let browser: Browser;
let course: Built;
let types: Built;

beforeAll(async () => {
  browser = await launchBrowser();
  [course, types] = await Promise.all([build(module1, 'web'), build(allTypes, 'web')]);
});

afterAll(() => browser.close());

/** Words of questions in pages that cannot be seen. */
async function unseenWords(page: Page, { questions }: Built): Promise<string[]> {
  const shown = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.page [data-question]'), (question) => ({
      id: question.dataset['question'] ?? '',
      text: question.offsetHeight > 0 ? question.innerText : '',
    })),
  );
  const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ');
  expect(shown.length).toBeGreaterThan(5);
  return shown.flatMap(({ id, text }) => {
    const question = questions.get(id);
    const options = question && 'options' in question ? question.options : [];
    return options
      .filter((option) => !plain(text).includes(plain(option.text)))
      .map((option) => `${id}: ${option.text}`);
  });
}

test('without script the words of every option can be read', async () => {
  const { context, page } = await openCourse(browser, course, { javaScriptEnabled: false });
  expect(await unseenWords(page, course)).toEqual([]);
  await context.close();
});

/** Colours of words that a white sheet would swallow: contrast below 4.5. */
const faint = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const worded = Array.from(document.querySelectorAll<HTMLElement>('.page *')).filter(
      (each) =>
        each.getClientRects().length > 0 &&
        !each.closest('svg, select, button') &&
        Array.from(each.childNodes).some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''),
    );
    return worded.flatMap((each) => {
      const { color } = getComputedStyle(each);
      return 1.05 / (light(color) + 0.05) < 4.5 ? [`${color}: ${each.textContent?.slice(0, 40)}`] : [];
    });
  });

test.each(['light', 'dark'] as const)(
  'on paper all pages stand one after the other, dark on white, from a %s screen',
  async (mode) => {
    const { context, page } = await openCourse(browser, course, { colorScheme: mode });
    // Where the button to print stands; everything has come by then.
    await show(page, 'end');
    for (const part of ['#p-glossary dt', '#p-sources li']) await page.waitForSelector(part, { state: 'attached' });
    await page.emulateMedia({ media: 'print', colorScheme: mode });
    expect(await unreadable(page)).toEqual([]);
    expect(await unseenWords(page, course)).toEqual([]);
    expect(await faint(page)).toEqual([]);
    for (const part of ['#bar', '#outline', '.skip', '.way', '.page.current .btn'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    await context.close();
  },
);

test('on paper answered questions keep their verdicts in words', async () => {
  const { context, page } = await openCourse(browser, types, { colorScheme: 'dark' });
  for (const id of await screensOf(page)) {
    await show(page, id);
    while ((await answerWrongly(page, types)) > 0);
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const verdicts = page.locator('.page .verdict');
  expect(await verdicts.count()).toBeGreaterThan(8);
  for (const verdict of await verdicts.all()) expect(await verdict.innerText()).toMatch(/\S/);
  expect(await faint(page)).toEqual([]);
  await context.close();
});
