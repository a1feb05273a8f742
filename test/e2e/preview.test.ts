import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zip } from '../../src/package/zip.ts';
import { previewApp } from '../../src/preview/app.ts';
import type { LmsPage } from '../../src/preview/browser/lms-page.ts';
import { addAxe, violations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { allTypes, build } from './built.ts';

let browser: Browser;
let server: ServerType;
let origin: string;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'parcours-preview-'));
  const packages = path.join(folder, 'packages');
  await mkdir(packages);
  for (const standard of ['scorm12', 'scorm2004', 'web'] as const) {
    const { files } = await build(allTypes, standard);
    const bytes = await zip([...files].map(([at, content]) => ({ path: at, content })));
    await writeFile(path.join(packages, `all-types.${standard}.zip`), bytes);
  }
  await writeFile(path.join(packages, 'broken.zip'), 'no zip');
  const { fetch } = previewApp({ packages, data: path.join(folder, 'data') });
  await new Promise<void>((resolve) => {
    server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve());
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A package played by a learner, started. */
async function play(name: string, learner: string, more = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${origin}/play/${name}?learner=${learner}${more}`);
  await started(page);
  return page;
}

const started = (page: Page): Promise<void> => activity(page).locator('html.player').waitFor({ state: 'attached' });

const activity = (page: Page) => page.frameLocator('#stage iframe');

const refused = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { lms: LmsPage }).lms.refused.length);

/** Answers the first question that takes a pick; gives its id. */
async function answerOne(page: Page): Promise<string> {
  const frame = activity(page);
  const question = frame
    .locator('.page.current [data-question]:has(input[type=radio]):has(button[type=submit])')
    .first();
  while ((await question.count()) === 0) {
    await frame.locator('.page.current .next').click();
    await frame.locator('.page.current [data-question] form').first().waitFor();
  }
  const id = (await question.getAttribute('data-question')) ?? '';
  await question.locator('label').first().click();
  await question.locator('button[type=submit]').click();
  return id;
}

test.each(['scorm12', 'scorm2004'])(
  'what a learner does is shown beside the activity, kept on disk, and comes back: %s',
  async (standard) => {
    const page = await play(`all-types.${standard}`, 'Alix');
    const place = page.locator('[data-part=standing]');
    await expect.poll(() => place.textContent()).toContain('en cours (incomplete)');
    const id = await answerOne(page);
    await expect.poll(() => page.locator('[data-part=answers] th').allTextContents()).toEqual([id]);
    expect(await page.locator('[data-part=call-count]').textContent()).toContain('un LMS strict n’en refuse aucun');
    expect(await refused(page)).toBe(0);
    const location = await activity(page).locator('.page.current').getAttribute('id');
    await page.close();

    const again = await play(`all-types.${standard}`, 'Alix');
    expect(await activity(again).locator('.page.current').getAttribute('id')).toBe(location);
    expect(await again.locator('[data-part=answers] th').allTextContents()).toEqual([id]);
    await again.close();
    const list = await browser.newPage();
    await list.goto(origin);
    expect(await list.locator('tbody tr', { hasText: 'Alix' }).count()).toBeGreaterThan(0);
    await list.close();
  },
);

test('a switch makes commits fail; the learner is told; when it is set back, what was answered meanwhile arrives', async () => {
  const page = await play('all-types.scorm12', 'Blaise');
  await page.getByLabel('Enregistrement refusé').check();
  const id = await answerOne(page);
  await activity(page).locator('#saving:not([hidden])').waitFor();
  expect(await page.locator('[data-part=answers] th').count()).toBe(0);
  await page.getByLabel('Rien Le LMS fonctionne.').check();
  await page.getByRole('button', { name: 'Fermer le module' }).click();
  await page.getByRole('button', { name: 'Rouvrir le module' }).click();
  await started(page);
  await expect.poll(() => page.locator('[data-part=answers] th').allTextContents()).toEqual([id]);
  await page.close();
});

test('in review the activity plays and nothing is recorded', async () => {
  const page = await play('all-types.scorm12', 'Cléa');
  await page.close();
  const review = await play('all-types.scorm12', 'Cléa', '&as=review');
  await activity(review).locator('#saving:not([hidden])').waitFor();
  await answerOne(review);
  await review.waitForTimeout(500);
  expect(await review.locator('[data-part=answers] th').count()).toBe(0);
  await review.close();
});

test('a web package is played without an LMS', async () => {
  const page = await play('all-types.web', 'Alix');
  expect(await page.evaluate(() => 'API' in window || 'API_1484_11' in window)).toBe(false);
  expect(await page.locator('.note:not([hidden])').textContent()).toContain('ne dit rien à aucun LMS');
  await page.close();
});

test('opening an activity leaves the page around it where it is', async () => {
  const page = await play('all-types.scorm12', 'Denis');
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.close();
});

test.each([
  ['frame', 650, 666],
  ['phone', 360, 667],
  ['tab', 1280, 900],
])('the activity is shown as %s, %i × %i', async (view, width, height) => {
  const page = await play('all-types.scorm12', 'Élise', `&view=${view}`);
  const box = await page.locator('#stage iframe').boundingBox();
  expect(box).toMatchObject({ width, height });
  await page.close();
});

test('the display is changed while the module plays on', async () => {
  const page = await play('all-types.scorm12', 'Fanny');
  await page.getByLabel('Téléphone, 360').check();
  expect(await page.locator('#stage iframe').boundingBox()).toMatchObject({ width: 360, height: 667 });
  expect(await page.locator('[data-part=calls]').textContent()).not.toContain('LMSFinish');
  await page.close();
});

test('a commit that the server does not take is told, and goes with the next one', async () => {
  const page = await play('all-types.scorm12', 'Gaston');
  await page.route('**/commits/**', (route) => route.abort());
  const id = await answerOne(page);
  await page.getByRole('alert').filter({ hasText: 'ne répond plus' }).waitFor();
  await page.unroute('**/commits/**');
  await activity(page).locator('.page.current .next').click();
  await page.getByRole('alert').waitFor({ state: 'hidden' });
  await page.close();
  const again = await play('all-types.scorm12', 'Gaston');
  expect(await again.locator('[data-part=answers] th').allTextContents()).toEqual([id]);
  await again.close();
});

test.each(['light', 'dark'] as const)('axe finds nothing on the pages of the preview, %s', async (colorScheme) => {
  const found: string[] = [];
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    for (const at of ['/', '/play/all-types.scorm12?learner=Alix', '/play/all-types.web?learner=Alix']) {
      await page.goto(origin + at);
      // The activity itself is judged by tests of its own.
      await page.evaluate(() => (window as unknown as { lms?: LmsPage }).lms?.close());
      await addAxe(page);
      found.push(...(await violations(page)).map((each) => `${at} at ${width}: ${each}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) found.push(`${at} at ${width}: ${overflow} pixels too wide`);
    }
    await page.close();
  }
  expect(found).toEqual([]);
});
