import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { allTypes, build, module1 } from './built.ts';
import type { BrowserLms } from './harness/harness.ts';
import { closeLms, host, launch, openLms } from './lms.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const shownPage = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.querySelector('.page.current')?.id ?? '');

/** Ids of the questions on the page shown that are answered for good. */
const answered = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    Array.from(document.querySelectorAll('.page.current [data-question]'))
      .filter((question) => question.querySelector('.verdict') && !question.querySelector('button[type=submit]'))
      .map((question) => question.id),
  );

async function openPage(frame: Frame, id: string): Promise<void> {
  await frame.evaluate((page) => (location.hash = `#${page}`), id);
  await frame.waitForSelector(`.page.current[id="${id}"]:not(:has([data-later]))`);
}

/** Ticks the first option of the questions that have options, and checks, until nothing is left to try. */
async function answerPicks(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (let again = 0; again < 3; again++) {
      for (const form of document.querySelectorAll('.page.current [data-question] form')) {
        form.querySelector<HTMLInputElement>('input[type=radio], input[type=checkbox]:not(:checked)')?.click();
        await Promise.resolve();
        form.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
  });
}

test.each(['scorm12', 'scorm2004'] as const)(
  'a learner who closes the frame on any page of module 1 comes back to it, answers and all, %s',
  async (standard) => {
    const built = await build(module1, standard);
    const pages = built.course.lessons.flatMap((lesson) => lesson.pages.map(({ id }) => `p-${id}`));
    const page = await browser.newPage({ viewport: { width: 650, height: 666 } });
    await host(page.context(), built);
    await openLms(page, standard);
    let frame = await launch(page);
    for (const id of pages.filter((_, i) => i % 7 === 1)) {
      await openPage(frame, id);
      await frame.waitForFunction(() =>
        Array.from(document.querySelectorAll('.page.current [data-question]')).every((each) =>
          each.querySelector('form'),
        ),
      );
      await answerPicks(frame);
      const before = await answered(frame);
      await closeLms(page);
      frame = await launch(page);
      expect(await shownPage(frame)).toBe(id);
      await expect.poll(() => answered(frame)).toEqual(before);
    }
    const refused = await page.evaluate(() => (window as unknown as { lms: BrowserLms }).lms.refused);
    expect(refused).toEqual([]);
    await page.close();
  },
);

test('an assessment left half-way comes back with the same questions, options in the same order, and what was answered', async () => {
  const built = await build(allTypes, 'scorm12');
  const page = await browser.newPage();
  await host(page.context(), built);
  await openLms(page, 'scorm12');
  const looks = (frame: Frame) =>
    frame.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement & { draft: string }>('#assessment [data-question]')).map(
        (question) => [question.id, question.draft, (question.querySelector('fieldset') as HTMLElement).innerText],
      ),
    );
  let frame = await launch(page);
  await openPage(frame, 'p-evaluation');
  await frame.click('#assessment .btn');
  await frame.waitForSelector('#assessment .asked form');
  await frame.evaluate(async () => {
    for (const field of document.querySelectorAll<HTMLInputElement>('#assessment input')) {
      if (field.type === 'radio') field.click();
      else field.value = '10';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await Promise.resolve();
    }
  });
  const before = await looks(frame);
  expect(before).toHaveLength(4);
  await closeLms(page);
  frame = await launch(page);
  await frame.waitForSelector('#assessment .asked form');
  expect(await looks(frame)).toEqual(before);
  await page.close();
});

test('a learner who passed stays completed when the page is opened again, and nothing is written in review', async () => {
  const built = await build(allTypes, 'scorm12');
  const page = await browser.newPage();
  await host(page.context(), built);
  await openLms(page, 'scorm12');
  let frame = await launch(page);
  for (const { id } of built.course.lessons.flatMap((lesson) => lesson.pages)) await openPage(frame, `p-${id}`);
  await openPage(frame, 'p-evaluation');
  await frame.click('#assessment .btn');
  await frame.waitForSelector('#assessment .asked form');
  for (let press = 0; press < 2; press++) await frame.click('#assessment .send .btn');
  await frame.waitForSelector('#result');
  await closeLms(page);
  const stored = () => page.evaluate(() => (window as unknown as { lms: BrowserLms }).lms.stored);
  const before = await stored();
  expect(before['cmi.core.lesson_status']).toBe('completed');

  frame = await launch(page);
  await frame.waitForSelector('#saving:not([hidden])');
  await openPage(frame, 'p-une');
  await frame.waitForSelector('.page.current [data-question] form');
  await answerPicks(frame);
  await closeLms(page);
  expect(await stored()).toEqual(before);
  await page.close();
});
