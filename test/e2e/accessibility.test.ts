import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addAxe, screenViolations, violations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built, module1, stage } from './built.ts';
import { answerWrongly, fillWrongly, haveAll, openCourse, screensOf, show, unfold } from './learner.ts';

// Real courses, as learners go through them. Themes and modes, every state of every question, and each width for them, are read on the
// style page (style-page.test.ts), where they take seconds.

// Long on a machine that does something else as well.
vi.setConfig({ testTimeout: 600_000 });

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const open = async (built: Built, width: number): Promise<Page> => {
  const { page } = await openCourse(browser, built, { viewport: { width, height: 800 } });
  // Axe reads one screen at a time, the others put aside: nothing that still comes would find its place.
  await haveAll(page);
  await addAxe(page);
  return page;
};

/** Two at a time. */
async function inTurn<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<readonly string[]>) {
  const left = [...things];
  const found: string[] = [];
  const next = async (): Promise<void> => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) found.push(...(await work(thing)));
  };
  await Promise.all([next(), next()]);
  return found;
}

const named = (what: string, found: readonly string[]): readonly string[] => found.map((each) => `${what}: ${each}`);

/** All screens of a course at a width, unfolded. */
async function read(built: Built, width: number): Promise<readonly string[]> {
  const page = await open(built, width);
  const all = [...(await violations(page))];
  for (const id of await screensOf(page)) {
    await show(page, id);
    await unfold(page);
    all.push(...named(id, await screenViolations(page)));
  }
  await page.context().close();
  return named(`${built.course.id}, ${width} px`, all);
}

test.each([
  ['module-1', 1280],
  ['module-2', 650],
  ['module-3', 360],
  ['serious-game', 360],
] as const)('axe finds nothing on any screen of %s at %i px', async (name, width) => {
  expect(await read(await build(`courses/numeco/${name}`, 'web'), width)).toEqual([]);
});

test('axe finds nothing on any screen of the stage at 360, 650, 867 and 1280 px', async () => {
  const course = await build(stage, 'web');
  expect(await inTurn([360, 650, 867, 1280], (width) => read(course, width))).toEqual([]);
});

test('axe finds nothing in what is said of answers in module 1', async () => {
  const course = await build(module1, 'web');
  const page = await open(course, 360);
  const asking = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.page')).flatMap((each) =>
      each.querySelector('[data-question]') ? each.id.slice(2) : [],
    ),
  );
  expect(asking.length).toBeGreaterThan(20);
  const all: string[] = [];
  for (const id of asking) {
    await show(page, id);
    while ((await answerWrongly(page, course)) > 0);
    all.push(...named(id, await screenViolations(page)));
  }
  await page.context().close();
  expect(all).toEqual([]);
});

test('axe finds nothing in the assessment of module 1, from its start to its result', async () => {
  const course = await build(module1, 'web');
  const page = await open(course, 1280);
  const found: string[] = [];
  const look = async (what: string): Promise<void> => {
    found.push(...named(what, await screenViolations(page)));
  };
  await show(page, course.course.assessment?.id ?? '');
  await page.click('#assessment .actions button');
  await page.waitForSelector('#assessment .asked form');
  await fillWrongly(page, course);
  await look('filled in');
  await page.click('#assessment .send .btn');
  await page.waitForSelector('#confirm');
  await page.click('#assessment .send .btn');
  await page.waitForSelector('#result');
  await unfold(page);
  await look('result');
  await show(page, 'end');
  await look('end');
  await page.context().close();
  expect(found).toEqual([]);
});

test('with the colours of the system forced, what grounds tell is told by edges', async () => {
  const built = await build(allTypes, 'web');
  const { page } = await openCourse(browser, built, { viewport: { width: 650, height: 800 }, forcedColors: 'active' });
  const edgeless: string[] = [];
  let seen = 0;
  for (const id of await screensOf(page)) {
    await show(page, id);
    await fillWrongly(page, built);
    for (const state of ['open', 'answered']) {
      const bare = await page.evaluate(() => {
        const boxes = '.q, .opt, .btn, .key, .verdict, select, textarea, input[type=text]';
        const all = Array.from(document.querySelectorAll(`.page.current :is(${boxes})`));
        const isBare = (box: Element): boolean => parseFloat(getComputedStyle(box).borderTopWidth) < 1;
        const picked = Array.from(document.querySelectorAll('.page.current .opt.on'));
        const isLost = (box: Element): boolean => getComputedStyle(box).outlineStyle === 'none';
        return { n: all.length, bare: [...all.filter(isBare), ...picked.filter(isLost)].map((box) => box.className) };
      });
      seen += bare.n;
      edgeless.push(...named(`${id} ${state}`, bare.bare));
      await answerWrongly(page, built);
    }
  }
  await page.context().close();
  expect(seen).toBeGreaterThan(50);
  expect(edgeless).toEqual([]);
});
