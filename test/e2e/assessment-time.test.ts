import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, screenViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { build, type Built } from './built.ts';
import { openCourse, show, started } from './learner.ts';

// An assessment of twenty minutes, on a clock that the test moves.

let browser: Browser;
let course: Built;

beforeAll(async () => {
  browser = await launchBrowser();
  course = await build('test/fixtures/pools/first', 'web');
});

afterAll(() => browser.close());

const minute = 60_000;
const warned = '.warns';

/** A learner before the assessment. */
async function atTheDoor(): Promise<Page> {
  const { page } = await openCourse(browser, course, { viewport: { width: 650, height: 666 } }, (context) =>
    context.clock.install({ time: new Date('2026-11-24T10:00:00') }),
  );
  await show(page, 'evaluation');
  return page;
}

async function begin(page: Page): Promise<void> {
  await page.click('#assessment .actions .btn');
  await page.waitForSelector('.asked form');
}

const words = async (page: Page, selector: string): Promise<string> =>
  ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ').trim();

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.className || document.activeElement?.id || '');

test('more time is had for the asking before the start, without a reason', async () => {
  const page = await atTheDoor();
  await addAxe(page);
  expect(await screenViolations(page)).toEqual([]);
  expect(
    await page.getByRole('radio').evaluateAll((all) => all.map((each) => each.closest('label')?.innerText)),
  ).toEqual(['20 minutes', '27 minutes', '40 minutes', 'Sans limite de temps']);
  expect(await words(page, 'course-clock')).toContain('le temps continue de passer si vous quittez le module.');
  await page.getByLabel('40 minutes').check();
  await begin(page);
  expect(await words(page, '.time')).toBe('Temps restant : 40 min');
  expect(await page.locator('.time').getAttribute('aria-live')).toBeNull();
  await page.clock.runFor(20 * minute + 1000);
  expect(await words(page, 'course-clock [role=status]')).toBe('Il reste 20 minutes.');
  await page.context().close();
});

test('without a limit no time is told', async () => {
  const page = await atTheDoor();
  await page.getByLabel('Sans limite de temps').check();
  await begin(page);
  await page.clock.runFor(60 * minute);
  expect(await words(page, '#assessment')).not.toContain('Temps restant');
  await page.context().close();
});

test('two minutes before the end, time is added by keyboard, ten times and more, and the focus goes back', async () => {
  const page = await atTheDoor();
  await begin(page);
  await page.focus('#q-term-etape input');
  await page.clock.runFor(18 * minute - 2000);
  expect(await page.locator(warned).count()).toBe(0);
  for (let times = 0; times < 11; times++) {
    await page.clock.runFor(times === 0 ? 3000 : 5 * minute + 3000);
    await page.waitForSelector(warned);
    expect(await focused(page)).toBe('warns');
    if (times === 0) {
      await addAxe(page);
      expect(await screenViolations(page)).toEqual([]);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-question]')?.id)).toBe('q-term-etape');
  }
  expect(await words(page, 'course-clock [role=status]')).toMatch(/^C’est ajouté\. Il reste [67] minutes\.$/);
  await page.context().close();
});

test('when the time is over, what is answered is sent, and said so', async () => {
  const page = await atTheDoor();
  await begin(page);
  await page.check('#q-term-etape input[value=b]');
  await page.clock.runFor(18 * minute + 1000);
  await page.click(`${warned} .alt`);
  expect(await words(page, '.time')).toMatch(/^Temps restant : 2 min ?Ajouter 5 minutes$/);
  await page.clock.runFor(2 * minute + 2000);
  expect(await focused(page)).toBe('note');
  expect(await words(page, '#over')).toBe(
    'Le temps est écoulé. Vos réponses étaient gardées : elles viennent d’être envoyées telles quelles.',
  );
  expect(await words(page, '#assessment .key')).toContain('Points : 1 sur 3.');
  await addAxe(page);
  expect(await screenViolations(page)).toEqual([]);

  // How long the next attempt may take is asked of who wants one.
  expect(await page.locator('course-clock').count()).toBe(0);
  await page.getByRole('button', { name: 'Faire un nouvel essai' }).click();
  await page.waitForSelector('course-clock input:focus');
  await page.getByLabel('Sans limite de temps').check();
  await begin(page);
  expect(await words(page, '#assessment')).not.toContain('Temps restant');
  await page.context().close();
});

test('who comes back hours later finds the answers, and two minutes to add time', async () => {
  const page = await atTheDoor();
  await begin(page);
  await page.check('#q-term-etape input[value=b]');
  await page.clock.runFor(5 * minute);
  await page.clock.fastForward(3 * 60 * minute);
  await page.waitForSelector(warned);
  await page.reload();
  await started(page);
  await page.waitForSelector('.asked form');
  await page.clock.runFor(2000);
  await page.waitForSelector(warned);
  expect(await page.isChecked('#q-term-etape input[value=b]')).toBe(true);
  await page.click(`${warned} .btn`);
  expect(await words(page, '.time')).toMatch(/^Temps restant : [67] min$/);
  await page.clock.runFor(8 * minute);
  expect(await words(page, '#assessment .key')).toContain('Points : 1 sur 3.');
  await page.context().close();
});

test('on another page of the course the time is never over unseen', async () => {
  const page = await atTheDoor();
  await begin(page);
  await show(page, 'deuxieme-vie');
  await page.clock.runFor(25 * minute);
  await show(page, 'evaluation');
  await page.clock.runFor(2000);
  await page.waitForSelector(warned);
  await page.context().close();
});
