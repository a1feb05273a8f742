import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built, module1 } from './built.ts';
import { answerWrongly, load, openCourse, screensOf, show, unfold, unreadable } from './learner.ts';

let browser: Browser;
let course: Built;
let types: Built;

beforeAll(async () => {
  browser = await launchBrowser();
  [course, types] = await Promise.all([build(module1, 'web'), build(allTypes, 'web')]);
});

afterAll(() => browser.close());

/** Everything a learner may look at: all screens unfolded, questions answered, the assessment begun, the outline. */
async function lookEverywhere(page: Page, built: Built): Promise<void> {
  for (const id of await screensOf(page)) {
    await show(page, id);
    await unfold(page);
    if (id === built.course.assessment?.id) {
      await page.click('#assessment .actions button');
      await page.waitForSelector('#assessment .asked form');
    } else await answerWrongly(page, built);
  }
  await page.click('#outline-open');
}

test('a whole session asks for nothing outside the package', async () => {
  const { context, page, strangers, errors } = await openCourse(browser, course);
  await lookEverywhere(page, course);
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  // What would be a stranger is seen as one.
  await page.evaluate(() => fetch('http://elsewhere.test/').catch(() => undefined));
  expect(strangers).toEqual(['http://elsewhere.test/']);
  await context.close();
});

test('once all is drawn, ids are unique, links lead somewhere, and the language is told', async () => {
  const { context, page } = await openCourse(browser, course);
  await lookEverywhere(page, course);
  const found = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    const hrefs = Array.from(document.querySelectorAll('[href]'), (link) => link.getAttribute('href') ?? '');
    return {
      twice: ids.filter((id, i) => ids.indexOf(id) !== i),
      astray: hrefs.filter(
        (href) => href.startsWith('#') && !document.getElementById(decodeURIComponent(href.slice(1))),
      ),
      files: hrefs.filter((href) => !/^(#|https?:|mailto:)/.test(href)).map((href) => href.replace(/#.*/, '')),
      pictures: Array.from(document.images, (picture) => picture.getAttribute('src') ?? ''),
      language: document.documentElement.lang,
      ids: ids.length,
    };
  });
  expect(found.ids).toBeGreaterThan(200);
  expect(found.twice).toEqual([]);
  expect(found.astray).toEqual([]);
  expect([...found.files, ...found.pictures].filter((file) => !course.files.has(decodeURI(file)))).toEqual([]);
  expect(found.language).toBe(course.course.language);
  await context.close();
});

test('where the script is refused, the course shows as it does without script', async () => {
  const { context, page } = await load(browser, course, {}, (each) =>
    each.route('**/player.js', (route) =>
      route.fulfill({ contentType: 'text/plain', headers: { 'x-content-type-options': 'nosniff' }, body: 'no' }),
    ),
  );
  await page.waitForSelector('html.failed', { state: 'attached' });
  expect(await unreadable(page)).toEqual([]);
  await context.close();
});

/** Serves scripts with another type, or with a header more. */
const served = (
  context: BrowserContext,
  built: Built,
  how: { readonly contentType?: string; readonly headers?: object },
) =>
  context.route(/\.(js|html)$/, async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/sco/', '');
    const isScript = name.endsWith('.js');
    const contentType = isScript ? (how.contentType ?? 'text/javascript') : 'text/html; charset=utf-8';
    await route.fulfill({
      headers: { ...how.headers, 'content-type': contentType },
      body: String(built.files.get(name)),
    });
  });

test.each(['text/plain', 'application/octet-stream'])('scripts that a server calls %s run', async (contentType) => {
  const { context, page, errors } = await openCourse(browser, types, {}, (each) =>
    served(each, types, { contentType }),
  );
  await lookEverywhere(page, types);
  expect(errors).toEqual([]);
  await context.close();
});

test('a server that allows its own files alone does not stop the course', async () => {
  const headers = {
    'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
  };
  const { context, page, errors } = await openCourse(browser, types, {}, (each) => served(each, types, { headers }));
  await lookEverywhere(page, types);
  expect(errors).toEqual([]);
  await context.close();
});

test('a SCORM package without an LMS says so, and plays', async () => {
  for (const standard of ['scorm12', 'scorm2004'] as const) {
    const built = await build(allTypes, standard);
    const { context, page, errors } = await openCourse(browser, built);
    await page.waitForSelector('#saving:not([hidden])');
    expect(await page.locator('#saving').innerText()).toMatch(/\S/);
    await lookEverywhere(page, built);
    expect(errors).toEqual([]);
    await context.close();
  }
});
