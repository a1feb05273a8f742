import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoredStatement } from '../../src/xapi/statement.ts';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built } from './built.ts';
import { arrived, served, verbOf, xapiLaunch } from './following.ts';
import { answerWrongly, show, started } from './learner.ts';
import type { Server } from './serve.ts';
import { TestLrs } from './test-lrs.ts';

let browser: Browser;
let built: Built;
let server: Server;
let lrs: TestLrs;
let asking: readonly string[];

beforeAll(async () => {
  [browser, built] = await Promise.all([launchBrowser(), build(allTypes, 'xapi')]);
  server = await served(built);
  asking = built.course.lessons.flatMap(({ pages }) => pages.map(({ id }) => id));
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  lrs = await TestLrs.start();
});

afterEach(() => lrs.close());

async function open(page: Page): Promise<Page> {
  await page.goto(xapiLaunch(server, lrs, built));
  await started(page);
  return page;
}

/** Shows pages and answers once what they ask; how many answers that were. */
async function learn(page: Page, pages: readonly string[]): Promise<number> {
  let answers = 0;
  for (const id of pages) {
    await show(page, id);
    answers += await answerWrongly(page, built);
  }
  return answers;
}

/** Questions that were answered, each as often as it was. */
const answered = (statements: readonly StoredStatement[]): readonly string[] =>
  statements.filter((each) => verbOf(each) === 'answered').map(({ object }) => (object as { readonly id: string }).id);

test('an LRS that is down while a learner learns and leaves has everything once the course is opened again', async () => {
  const context = await browser.newContext();
  const page = await open(await context.newPage());
  const before = await learn(page, asking.slice(0, 2));
  await arrived(lrs, 'answered', before);
  await lrs.stop();
  const during = await learn(page, asking.slice(2, 5));
  expect(during).toBeGreaterThan(2);
  await page.close();
  await lrs.startAgain();
  const again = await open(await context.newPage());
  const statements = await arrived(lrs, 'answered', before + during);
  expect(new Set(answered(statements)).size).toBe(before + during);
  expect(await again.evaluate(() => document.querySelectorAll('[data-question] .verdict').length)).toBeGreaterThan(0);
  await context.close();
});

test('what is answered without a network leaves when there is one again, without the page being loaded', async () => {
  const context = await browser.newContext();
  const page = await open(await context.newPage());
  await show(page, asking[0]!);
  for (const id of asking.slice(0, 4)) await show(page, id);
  await context.setOffline(true);
  const answers = await learn(page, asking.slice(0, 4));
  expect(answered(await lrs.statements())).toEqual([]);
  await context.setOffline(false);
  await arrived(lrs, 'answered', answers);
  await context.close();
});

test('two tabs of one course lose nothing of each other, and a third finds the answers of both', async () => {
  const context = await browser.newContext();
  const [one, other] = await Promise.all([open(await context.newPage()), open(await context.newPage())]);
  const answers = await Promise.all([learn(one, asking.slice(0, 3)), learn(other, asking.slice(3, 6))]);
  await Promise.all([one.close(), other.close()]);
  const statements = await arrived(lrs, 'answered', answers[0] + answers[1]);
  expect(new Set(answered(statements)).size).toBe(answers[0] + answers[1]);
  // Another machine: all it knows is what the LRS kept.
  const elsewhere = await browser.newContext();
  const third = await open(await elsewhere.newPage());
  for (const id of [asking[1]!, asking[4]!]) {
    await show(third, id);
    expect(await third.locator('.page.current .verdict').count()).toBeGreaterThan(0);
  }
  await Promise.all([context.close(), elsewhere.close()]);
});
