import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemblePath, type PathStandard } from '../../src/cli/assemble-path.ts';
import { inspectPath } from '../../src/cli/inspect-path.ts';
import { readManifest } from '../../src/preview/manifest.ts';
import { readCourseFiles } from '../../src/source/course-files.ts';
import { readCourse } from '../../src/source/read-course.ts';
import { addAxe, violations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import type { Built } from './built.ts';
import type { BrowserLms } from './harness/harness.ts';
import { started } from './learner.ts';
import { host, openLms, origin } from './lms.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A package of the fixture path. Its courses are read, not checked: the game among them would be proved first. */
async function built(standard: PathStandard): Promise<Pick<Built, 'files'>> {
  const [reading] = await inspectPath('test/fixtures/path/path.yaml', 'fr', async (folder, language) => {
    const { files } = await readCourseFiles(folder);
    const { course, texts } = readCourse(files, { language });
    return { folder, language, ...(course && { course }), problems: [], texts };
  });
  const files = await assemblePath(reading!.path!, reading!.courses, { standard, lms: 'moodle', edition: 4 });
  return { files: new Map(files.map(({ path, content }) => [path, content])) };
}

const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each(['scorm12', 'scorm2004'] as const)('the %s package of a path', (standard) => {
  interface Lmses {
    readonly lmses: readonly BrowserLms[];
  }

  /** Launches a SCO of the package, goes a page on where asked to, and leaves. */
  const learn = (page: Page, sco: number, steps: number) =>
    page.evaluate(
      async ({ index, further }) => {
        const lms = (window as unknown as Lmses).lmses[index]!;
        await lms.launch();
        const shown = (): HTMLElement => lms.frame!.contentDocument!.querySelector<HTMLElement>('.page.current')!;
        const [title, first] = [lms.frame!.contentDocument!.querySelector('.course-title')!.textContent, shown().id];
        for (let i = 0; i < further; i++) {
          const before = shown();
          shown().querySelector<HTMLElement>('.way .next')!.click();
          for (let n = 0; n < 200 && shown() === before; n++) await new Promise((resolve) => setTimeout(resolve, 5));
        }
        const last = shown().id;
        lms.close();
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { title, first, last };
      },
      { index: sco, further: steps },
    );

  const stored = (page: Page, sco: number): Promise<Record<string, string>> =>
    page.evaluate((index) => ({ ...(window as unknown as Lmses).lmses[index]!.stored }), sco);

  test('launches each course as a SCO with a record of its own, and none disturbs another', async () => {
    const files = await built(standard);
    const { scos } = readManifest(String(files.files.get('imsmanifest.xml')));
    expect(scos.map(({ id, launch }) => [id, launch])).toEqual([
      ['pools-first-item', 'pools-first/index.html'],
      ['pools-second-item', 'pools-second/index.html'],
      ['cap-item', 'cap/index.html'],
    ]);
    const context = await browser.newContext();
    const { strangers } = await host(context, files);
    const page = await context.newPage();
    await openLms(page, standard);
    await page.evaluate(
      ({ name, pages }) => {
        const { BrowserLms: Lms } = window as unknown as { BrowserLms: new (s: string, p: string) => BrowserLms };
        Object.assign(window, { lmses: pages.map((each) => new Lms(name, each)) });
      },
      { name: standard, pages: scos.map(({ launch }) => launch) },
    );

    // Pages of the first two have the same ids: what tells them apart is the record alone.
    expect(await learn(page, 0, 1)).toEqual({
      title: 'Garder ses appareils',
      first: 'p-fabrication-page',
      last: 'p-deuxieme-vie',
    });
    const first = await stored(page, 0);
    expect(first['cmi.suspend_data']!.length).toBeGreaterThan(4);
    expect(await learn(page, 1, 0)).toMatchObject({ title: 'Acheter moins', first: 'p-fabrication-page' });
    expect(await learn(page, 2, 0)).toMatchObject({ title: 'Cap Sobre, pour les essais' });
    expect(await stored(page, 0)).toEqual(first);
    const location = standard === 'scorm12' ? 'cmi.core.lesson_location' : 'cmi.location';
    expect([first[location], (await stored(page, 1))[location]]).toEqual(['deuxieme-vie', 'fabrication-page']);

    // Each goes on where its learner left it, in any order.
    expect(await learn(page, 1, 1)).toMatchObject({ first: 'p-fabrication-page', last: 'p-deuxieme-vie' });
    expect(await learn(page, 0, 0)).toMatchObject({ first: 'p-deuxieme-vie' });

    const calls = await page.evaluate(() =>
      (window as unknown as Lmses).lmses.map(({ refused, calls: all }) => [all.length > 5, refused.length]),
    );
    expect(calls).toEqual(scos.map(() => [true, 0]));
    const copies = await page.evaluate(() =>
      Object.keys({ ...localStorage }).filter((key) => key.startsWith('parcours:')),
    );
    expect(new Set(copies.map((key) => key.split(':')[1]))).toEqual(new Set(['pools-first', 'pools-second', 'cap']));
    expect(strangers).toEqual([]);
    await context.close();
  });
});

describe('the site of a path', () => {
  let files: Pick<Built, 'files'>;

  beforeAll(async () => {
    files = await built('web');
  });

  const howOf = (page: Page): Promise<string[]> => page.locator('[data-course] .how').allTextContents();

  test('says on its start page how far one has come, after the way into a course and back', async () => {
    const context = await browser.newContext({ viewport: { width: 650, height: 666 } });
    const { strangers } = await host(context, files);
    const page = await context.newPage();
    await page.goto(`${origin}/sco/index.html`);
    expect(await howOf(page)).toEqual(['Pas commencé', 'Pas commencé', 'Pas commencé']);
    expect(await page.locator('#local').isVisible()).toBe(false);

    await page.getByRole('link', { name: 'Acheter moins' }).click();
    await started(page);
    await page.locator('.page.current .way .next').click();
    await page.locator('#outline-open').click();
    await page.getByRole('link', { name: 'Tous les modules' }).click();
    await page.waitForURL(`${origin}/sco/index.html`);
    await expect
      .poll(() => howOf(page))
      .toEqual(['Pas commencé', expect.stringMatching(/^En cours\u00a0: \d+\u00a0%$/), 'Pas commencé']);
    expect(await page.locator('#local').isVisible()).toBe(true);

    // The end of a course leads back as well.
    await page.goto(`${origin}/sco/pools-second/index.html#p-end`);
    await started(page);
    await page.getByRole('link', { name: /^Revenir aux modules de/ }).click();
    await page.waitForURL(`${origin}/sco/index.html`);
    expect(strangers).toEqual([]);
    await context.close();
  });

  test('is read without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await host(context, files);
    const page = await context.newPage();
    await page.goto(`${origin}/sco/index.html`);
    expect(await page.getByRole('heading').allTextContents()).toEqual([
      'Appareils et caps\u00a0: un parcours d’essai',
      'Garder ses appareils',
      'Acheter moins',
      'Jouer',
      'Cap Sobre, pour les essais',
    ]);
    expect(await page.locator('.how:visible').count()).toBe(0);
    await page.getByRole('link', { name: 'Cap Sobre' }).click();
    await page.getByRole('link', { name: 'Tous les modules' }).click();
    await page.waitForURL(`${origin}/sco/index.html`);
    await context.close();
  });

  test.each([
    [360, 'light'],
    [650, 'dark'],
  ] as const)('axe finds nothing on its start page, %i wide, %s', async (size, colorScheme) => {
    const context = await browser.newContext({ viewport: { width: size, height: 666 }, colorScheme });
    await host(context, files);
    const page = await context.newPage();
    await page.goto(`${origin}/sco/pools-first/index.html`);
    await started(page);
    await page.goto(`${origin}/sco/index.html`);
    await page.locator('#local').waitFor();
    await addAxe(page);
    expect(await violations(page)).toEqual([]);
    expect(await width(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
