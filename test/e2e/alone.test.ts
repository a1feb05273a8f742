import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { zip } from '../../src/package/zip.ts';
import { launchBrowser } from './browser.ts';
import { build, type Built, module1 } from './built.ts';
import { answerWrongly, openCourse, screensOf, show, started, unfold } from './learner.ts';

let browser: Browser;
let course: Built;

beforeAll(async () => {
  browser = await launchBrowser();
  course = await build(module1, 'web');
});

afterAll(() => browser.close());

/** The course as files on a disk. */
async function onDisk({ files }: Built): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parcours-file-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return pathToFileURL(path.join(folder, 'index.html')).href;
}

/** Ids of the screens whose text cannot be seen. */
const unseen = (page: Page): Promise<string[]> =>
  page.$$eval('.page', (pages) =>
    pages.filter((each) => (each as HTMLElement).offsetHeight === 0 || !each.textContent?.trim()).map(({ id }) => id),
  );

/** The first screen that asks something, shown. */
async function showQuestion(page: Page): Promise<void> {
  const id = await page.$eval('.page [data-question]', (question) => question.closest('.page')?.id.slice(2) ?? '');
  await show(page, id);
}

test('no screen asks for anything outside the package, or for something the package does not hold', async () => {
  const { page, strangers, errors, context } = await openCourse(browser, course);
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 404) missing.push(response.url());
  });
  for (const id of await screensOf(page)) {
    await show(page, id);
    await unfold(page);
  }
  await page.waitForLoadState('networkidle');
  expect([...strangers, ...missing, ...errors]).toEqual([]);
  await context.close();
});

test('from the disk, without a server, the course plays: questions, pictures, glossary', async () => {
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await page.goto(await onDisk(course));
  await started(page);
  await showQuestion(page);
  expect(await answerWrongly(page, course)).toBeGreaterThan(0);
  await show(page, 'glossary');
  expect(await page.locator('#p-glossary dt').count()).toBeGreaterThan(10);
  const broken = await page.$$eval('img', (images) =>
    images
      .filter((image) => image.complete && image.naturalWidth === 0 && image.loading !== 'lazy')
      .map(({ src }) => src),
  );
  expect([...failed, ...broken]).toEqual([]);
  await page.close();
});

test('without script every page is shown, and the words of questions can be read', async () => {
  const { page, context } = await openCourse(browser, course, { javaScriptEnabled: false });
  expect(await unseen(page)).toEqual([]);
  const unread = await page.$$eval('.page [data-question]', (questions) =>
    questions.filter((each) => (each as HTMLElement).innerText.trim().length < 20).map(({ id }) => id),
  );
  expect(unread).toEqual([]);
  expect(await page.locator('.page [data-question]').count()).toBeGreaterThan(20);
  await context.close();
});

test('without script glossary and sources are one link away', async () => {
  const { page, context } = await openCourse(browser, course, { javaScriptEnabled: false });
  await page.locator('a[href*="references.html"]:visible').first().click();
  await expect.poll(() => page.locator('dt:visible').count()).toBeGreaterThan(10);
  await context.close();
});

test('should the player not arrive, every page is shown', async () => {
  const files = new Map([...course.files].filter(([name]) => name !== 'player.js'));
  const page = await browser.newPage();
  await page.goto(await onDisk({ ...course, files }));
  await page.waitForSelector('html.failed', { state: 'attached' });
  expect(await unseen(page)).toEqual([]);
  await page.close();
});

test('a browser that refuses storage plays the course', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(await onDisk(course));
  await started(page);
  await showQuestion(page);
  expect(await answerWrongly(page, course)).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await page.close();
});

test.each(['scorm12', 'scorm2004'] as const)(
  'without an LMS the %s package plays and keeps progress in this browser',
  async (standard) => {
    const built = await build(module1, standard);
    const { page, errors, context } = await openCourse(browser, built);
    await showQuestion(page);
    expect(await answerWrongly(page, built)).toBeGreaterThan(0);
    const place = await page.locator('.page.current').getAttribute('id');
    const again = await context.newPage();
    await again.goto(page.url().replace(/#.*/, ''));
    await started(again);
    expect(await again.locator('.page.current').getAttribute('id')).toBe(place);
    expect(errors).toEqual([]);
    await context.close();
  },
);

test('on paper every page of the lessons is shown, and nothing of the interface', async () => {
  const { page, context } = await openCourse(browser, course);
  await page.emulateMedia({ media: 'print' });
  const lessons = course.course.lessons.flatMap(({ pages }) => pages.map(({ id }) => `p-${id}`));
  expect((await unseen(page)).filter((id) => lessons.includes(id))).toEqual([]);
  expect(await page.locator('#bar:visible, .way:visible, #outline:visible, button:visible').count()).toBe(0);
  await context.close();
});

test('the first page comes with at most 4 requests and 60 kB, compressed', async () => {
  const { context, page } = await openCourse(browser, course);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace('/sco/', '')));
  await page.reload({ waitUntil: 'load' });
  await started(page);
  const bytes = asked.map((name) => gzipSync(course.files.get(name) ?? '').length);
  expect(asked.length).toBeLessThanOrEqual(4);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60_000);
  await context.close();
});

test.each(['scorm12', 'scorm2004', 'web'] as const)('without media the zip is at most 150 kB, %s', async (standard) => {
  const built = await build(module1, standard);
  const own = [...built.files].filter(([name]) => !built.course.media.has(name));
  const bytes = await zip(own.map(([at, content]) => ({ path: at, content })));
  expect(bytes.length).toBeLessThanOrEqual(150_000);
});
