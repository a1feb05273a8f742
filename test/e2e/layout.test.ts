import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { screens } from '../../build-scripts/style-page/screens.ts';
import { allTypes, build, type Built, module1, stage } from './built.ts';
import { openCourse, screensOf, show, unfold } from './learner.ts';
import { openScreen, openStyle } from './style.ts';

let browser: Browser;
let course: Built;
let types: Built;
let beyond: Built;

beforeAll(async () => {
  browser = await launchBrowser();
  [course, types, beyond] = await Promise.all([build(module1, 'web'), build(allTypes, 'web'), build(stage, 'web')]);
});

afterAll(() => browser.close());

const open = async (built: Built, width: number, more = {}): Promise<Page> =>
  (await openCourse(browser, built, { viewport: { width, height: 720 }, ...more })).page;

/** What of the screen lies beyond the right edge, or is cut off by its own box. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (box: Element): string => `${box.localName}.${box.className}: ${box.textContent?.trim().slice(0, 60)}`;
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in ${clientWidth}`] : [];
    const cut = Array.from(document.querySelectorAll<HTMLElement>('.page.current *, #bar *')).filter((box) => {
      const { overflowX, overflowY, display, clip } = getComputedStyle(box);
      if (display === 'inline' || clip !== 'auto' || box.closest('svg, .vh, textarea, select, input')) return false;
      const clips = overflowX === 'hidden' || overflowY === 'hidden';
      const isControl = box.matches('button, summary, .btn, .opt, label');
      const grows = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
      return (clips || isControl) && grows;
    });
    return [...beyond, ...cut.map(name)];
  });

/** Shows every screen, unfolded, and gives what is lost on it. */
async function lostAnywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const id of await screensOf(page)) {
    await show(page, id);
    await unfold(page);
    found.push(...(await lost(page)).map((what) => `${id}: ${what}`));
  }
  return found;
}

/** The style page, module 1 and the stage, opened once for all who only look at them. */
let sights: Promise<readonly [style: Page, ...courses: Page[]]> | undefined;

const openAll = async (): Promise<readonly [style: Page, ...courses: Page[]]> => [
  await openStyle(browser, {}),
  ...(await Promise.all([open(course, 650), open(beyond, 650)])),
];

/** Module 1 and the stage screen by screen, and every question in every state on the style page, made harder by styles. */
async function lostOnAll(width: number, styles = ''): Promise<readonly string[]> {
  const pages = await (sights ??= openAll());
  const [style, ...courses] = pages;
  const harder = await Promise.all(
    pages.map(async (page) => {
      await page.setViewportSize({ width, height: 720 });
      return page.addStyleTag({ content: `/* harder */${styles}` });
    }),
  );
  const found = await Promise.all([lost(style), ...courses.map(lostAnywhere)]);
  await Promise.all(harder.map((tag) => tag.evaluate((element) => (element as HTMLStyleElement).remove())));
  return found.flat();
}

test.each([320, 650, 1280])('at %i px no screen scrolls sideways, and nothing is cut off', async (width) => {
  expect(await lostOnAll(width)).toEqual([]);
});

test('text twice as large is neither cut off nor beyond the edge', async () => {
  expect(await lostOnAll(650, 'html { font-size: 200% }')).toEqual([]);
});

test('text twice as large leaves words and buttons whole on the narrowest screen', async () => {
  const page = await open(beyond, 320);
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  for (const id of ['mon-ecran', 'le-jeu', 'evaluation']) {
    await show(page, id);
    const [title, ...edges] = await page.evaluate(() => [
      document.querySelector<HTMLElement>('.course-title')!.offsetWidth,
      ...Array.from(document.querySelectorAll('.page.current .btn'), (button) => button.getBoundingClientRect().right),
    ]);
    // A word of the title, not a letter, on each line.
    expect(title).toBeGreaterThan(100);
    expect(Math.max(...edges)).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});

test.each([320])('at %i px text may be spaced as readers need it', async (width) => {
  const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`;
  expect(await lostOnAll(width, spaced)).toEqual([]);
});

test('held upright or across, every screen fits, and the header leaves the page its place', async () => {
  const { page } = await openCourse(browser, course, { viewport: { width: 360, height: 640 }, hasTouch: true });
  for (const [width, height] of [
    [360, 640],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await lostAnywhere(page)).toEqual([]);
    const bar = await page.locator('#bar').boundingBox();
    expect(bar?.height).toBeLessThan(height / 3);
  }
  await page.context().close();
});

/** Controls smaller than 44 px: what is pressed, and the labels that are pressed in the place of small boxes. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls = [
      'button, summary, select, textarea, input[type=text], label.opt, .btn, .icon',
      '.way a, .return, .miss a, .links li > a:only-child, #outline a',
    ].join();
    return Array.from(
      document.querySelectorAll<HTMLElement>(`:is(.page.current, #bar, #outline.open) :is(${controls})`),
    )
      .filter((control) => control.getClientRects().length > 0)
      .flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const isSmall = Math.min(width, height) < 44 - 0.5;
        return isSmall ? [`${control.outerHTML.slice(0, 80)} is ${width} × ${height}`] : [];
      });
  });

test('what is pressed is 44 px or more, wide and high', async () => {
  const style = await openStyle(browser, { viewport: { width: 360, height: 720 } });
  const found = [...(await small(style))];
  await style.context().close();
  const page = await open(course, 360);
  for (const id of await screensOf(page)) {
    await show(page, id);
    found.push(...(await small(page)).map((what) => `${id}: ${what}`));
  }
  await page.click('#outline-open');
  found.push(...(await small(page)).map((what) => `outline: ${what}`));
  await page.context().close();
  expect(found).toEqual([]);
});

test('games, stories, tabs and the clock under way fit into 320 px, and can be pressed', async () => {
  const found: string[] = [];
  for (const screen of screens.filter((each) => each.course === 'stage')) {
    const page = await openScreen(browser, screen, { viewport: { width: 320, height: 666 } });
    found.push(...[...(await lost(page)), ...(await small(page))].map((what) => `${screen.name}: ${what}`));
    await page.context().close();
  }
  expect(found).toEqual([]);
});

test('each screen has a title of its own: its heading, then the course', async () => {
  const page = await open(course, 650);
  const titles: string[] = [];
  for (const id of await screensOf(page)) {
    await show(page, id);
    const heading = await page.locator('.page.current h1').textContent();
    expect(await page.title()).toBe(`${heading?.trim()} · ${course.course.title}`);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(titles.length);
  await page.context().close();
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.id || document.activeElement?.className || document.activeElement?.localName || '',
  );

test('a new screen takes the focus to its heading and is shown from its top', async () => {
  const page = await open(course, 650);
  const [, second] = await screensOf(page);
  await page.locator('.page.current .next').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(`#p-${second}.current`);
  expect(await focused(page)).toBe(`t-${second}`);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.context().close();
});

test('the skip link comes first, shows when it is reached, and leads to the heading', async () => {
  const page = await open(course, 650);
  expect(await page.evaluate(() => document.querySelector('a, button, input, [tabindex]')?.className)).toBe('skip');
  await page.locator('#outline-open').focus();
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('skip');
  const box = await page.locator('.skip').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe(`t-${(await screensOf(page))[0]}`);
  await page.context().close();
});

/** Goes through a screen with the Tab key, from its heading to its end. */
async function tabThrough(page: Page): Promise<{ readonly reached: number; readonly unseen: readonly string[] }> {
  await page.locator('.page.current h1').focus();
  const unseen: string[] = [];
  for (let reached = 0; reached < 200; reached++) {
    await page.keyboard.press('Tab');
    const how = await page.evaluate(() => {
      const on = document.activeElement as HTMLElement | null;
      if (!on || !on.closest('.page.current')) return undefined;
      const isRinged = (box: Element | null): boolean =>
        box !== null &&
        getComputedStyle(box).outlineStyle !== 'none' &&
        parseFloat(getComputedStyle(box).outlineWidth) >= 2;
      return { name: on.outerHTML.slice(0, 80), shown: isRinged(on) || isRinged(on.closest('label')) };
    });
    if (!how) return { reached, unseen };
    if (!how.shown) unseen.push(how.name);
  }
  throw new Error('The Tab key does not leave the screen.');
}

test('the Tab key goes through every screen and out of it, and always shows where it is', async () => {
  for (const built of [types, beyond]) {
    const page = await open(built, 650);
    let all = 0;
    for (const id of await screensOf(page)) {
      await show(page, id);
      const { reached, unseen } = await tabThrough(page);
      expect(unseen, id).toEqual([]);
      all += reached;
    }
    expect(all).toBeGreaterThan(40);
    await page.context().close();
  }
});

test('Escape closes the outline, and the focus goes back to its button', async () => {
  const page = await open(course, 360);
  const button = page.locator('#outline-open');
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(await page.evaluate(() => document.activeElement?.closest('#outline')?.id)).toBe('outline');
  await page.keyboard.press('Escape');
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  expect(await focused(page)).toBe('outline-open');
  expect(await page.locator('#outline').isVisible()).toBe(false);
  await page.context().close();
});

test('a closed outline is not in the way of the Tab key', async () => {
  const page = await open(course, 650);
  await page.locator('#outline-open').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#outline')?.id)).toBeUndefined();
  await page.context().close();
});

const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('body *')).flatMap((each) => {
      const { transitionDuration, animationName } = getComputedStyle(each);
      const moves = transitionDuration.split(',').some((time) => parseFloat(time) > 0) || animationName !== 'none';
      return moves ? [`${each.localName}.${each.getAttribute('class')}`] : [];
    }),
  );

test('who asks for less motion gets none', async () => {
  const calm = await open(beyond, 650, { reducedMotion: 'reduce' });
  const lively = await open(beyond, 650, { reducedMotion: 'no-preference' });
  expect(await moving(lively)).not.toEqual([]);
  for (const id of await screensOf(calm)) {
    await show(calm, id);
    expect(await moving(calm), id).toEqual([]);
  }
  await Promise.all([calm, lively].map((page) => page.context().close()));
});
