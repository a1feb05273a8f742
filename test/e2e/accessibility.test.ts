import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { assemble } from '../../src/cli/assemble.ts';
import { addAxe, screenViolations, type Scope, violations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built, module1 } from './built.ts';
import { answerWrongly, fillWrongly, openCourse, screensOf, show, unfold } from './learner.ts';

// Hundreds of readings: long on a machine that does something else as well.
vi.setConfig({ testTimeout: 600_000 });

let browser: Browser;
let course: Built;

beforeAll(async () => {
  browser = await launchBrowser();
  course = await build(module1, 'web');
});

afterAll(() => browser.close());

type Look = readonly [width: number, mode: 'light' | 'dark'];

const open = async (built: Built, [width, mode]: Look, more = {}): Promise<Page> => {
  const viewport = { width, height: width > 1000 ? 720 : 800 };
  const { page } = await openCourse(browser, built, { viewport, colorScheme: mode, ...more });
  await addAxe(page);
  return page;
};

/** Two pages at a time. */
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

test('axe finds nothing on any screen at 360, 650 and 1280 px, nor in the colours of the dark', async () => {
  const looks: readonly (readonly [Look, Scope])[] = [
    [[360, 'light'], 'all'],
    [[650, 'light'], 'all'],
    [[1280, 'light'], 'all'],
    [[650, 'dark'], 'colours'],
  ];
  const found = await inTurn(looks, async ([look, scope]) => {
    const page = await open(course, look);
    const all = [...(await violations(page))];
    for (const id of await screensOf(page)) {
      await show(page, id);
      await unfold(page);
      all.push(...named(`${id} ${look.join(' ')}`, await screenViolations(page, scope)));
    }
    await page.context().close();
    return all;
  });
  expect(found).toEqual([]);
});

/** Answers what the screen asks again and again, until nothing is open; axe looks after each time. */
async function answersOf(page: Page, built: Built, id: string, scope: Scope = 'all'): Promise<string[]> {
  const found: string[] = [];
  await show(page, id);
  for (let tries = 1; (await answerWrongly(page, built)) > 0; tries++)
    found.push(...named(`${id} after ${tries}`, await screenViolations(page, scope)));
  return found;
}

test('axe finds nothing in questions to try again, nor in answered ones', async () => {
  const looks: readonly (readonly [Look, Scope])[] = [
    [[360, 'light'], 'all'],
    [[1280, 'dark'], 'colours'],
  ];
  const found = await inTurn(looks, async ([look, scope]) => {
    const page = await open(course, look);
    const asking = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.page')).flatMap((each) =>
        each.querySelector('[data-question]') ? each.id.slice(2) : [],
      ),
    );
    expect(asking.length).toBeGreaterThan(20);
    const all: string[] = [];
    for (const id of asking) all.push(...(await answersOf(page, course, id, scope)));
    await page.context().close();
    return named(look.join(' '), all);
  });
  expect(found).toEqual([]);
});

/** The assessment under way, before sending, sent, its answers unfolded; then the end. */
async function assess(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (what: string): Promise<void> => {
    found.push(...named(what, await screenViolations(page)));
  };
  const id = course.course.assessment?.id ?? '';
  await show(page, id);
  await page.click('#assessment .actions button');
  await page.waitForSelector('#assessment .asked form');
  await look('under way');
  await fillWrongly(page, course);
  await look('filled in');
  await page.click('#assessment .send .btn');
  await page.waitForSelector('#confirm');
  await look('before sending');
  await page.click('#assessment .send .btn');
  await page.waitForSelector('#result');
  await unfold(page);
  await look('result');
  await show(page, 'end');
  await look('end');
  return found;
}

test('axe finds nothing in the assessment, from its start to its result', async () => {
  const found = await inTurn<Look>(
    [
      [360, 'dark'],
      [1280, 'light'],
    ],
    async (look) => {
      const page = await open(course, look);
      const all = named(look.join(' '), await assess(page));
      await page.context().close();
      return all;
    },
  );
  expect(found).toEqual([]);
});

test('axe finds nothing with the outline open', async () => {
  const found = await inTurn<Look>(
    [
      [360, 'light'],
      [1280, 'dark'],
    ],
    async (look) => {
      const page = await open(course, look);
      await page.click('#outline-open');
      for (const fold of await page.$$('#outline .fold[aria-expanded=false]')) await fold.click();
      const all = named(look.join(' '), await violations(page));
      await page.context().close();
      return all;
    },
  );
  expect(found).toEqual([]);
});

const inTheme = async (built: Built, theme: Built['course']['theme']): Promise<Built> => {
  const files = await assemble({ ...built.course, theme }, 'web', { lms: 'moodle', edition: 4 });
  return { ...built, files: new Map(files.map(({ path, content }) => [path, content])) };
};

test.each(['estran', 'inr', 'neutral', 'etat'] as const)(
  'axe finds nothing in any type of question with the theme %s, open, to try again and answered',
  async (theme) => {
    const built = await inTheme(await build(allTypes, 'web'), theme);
    const contrast = { contrast: 'more' as const };
    // Themes differ in their colours alone.
    const scope = theme === 'estran' ? 'all' : 'colours';
    const looks: readonly (readonly [Look, Scope, object])[] = [
      [[360, 'light'], scope, {}],
      [[360, 'dark'], 'colours', {}],
      [[650, 'light'], 'colours', contrast],
      [[650, 'dark'], 'colours', contrast],
    ];
    const found = await inTurn(looks, async ([look, rules, more]) => {
      const page = await open(built, look, more);
      const all: string[] = [];
      for (const id of await screensOf(page)) {
        await show(page, id);
        all.push(...named(id, await screenViolations(page, rules)));
        all.push(...(await answersOf(page, built, id, rules)));
      }
      await page.context().close();
      return named(look.join(' '), all);
    });
    expect(found).toEqual([]);
  },
);

test('with the colours of the system forced, what grounds tell is told by edges', async () => {
  const built = await build(allTypes, 'web');
  const page = await open(built, [650, 'light'], { forcedColors: 'active' });
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
