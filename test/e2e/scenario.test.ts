import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionOf } from '../../src/model/scenario/decision.ts';
import { openStory, type Standing } from '../../src/model/scenario/replay.ts';
import { addAxe, screenViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { build, type Built, lessonInteractions } from './built.ts';
import type { BrowserLms } from './harness/harness.ts';
import { KeyboardLearner } from './keyboard.ts';
import { openCourse, show } from './learner.ts';
import { closeLms, host, launch, openLms } from './lms.ts';

const cap = 'test/fixtures/cap';
const frameOfMoodle = { width: 650, height: 666 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const gameIn = ({ course }: Built) => lessonInteractions(course).find(({ question }) => question.type === 'scenario')!;

/** The best way through: nobody's role, then what the author advises; each standing on it, and what is chosen there. */
function bestWay(built: Built): readonly { readonly at: Standing<unknown, unknown>; readonly pick: string }[] {
  const game = openStory<unknown, unknown>(gameIn(built).story!);
  const way: { at: Standing<unknown, unknown>; pick: string }[] = [];
  for (let at = game.start(); !at.isOver; at = game.choose(at, way.at(-1)!.pick)) {
    const advised = at.available.find((choice) => choice.advised)?.id ?? 'e';
    way.push({ at, pick: at.available.length > 0 ? advised : '.' });
  }
  return way;
}

const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? '' : (activeElement?.textContent ?? '').trim();
  });

/** Presses what goes on, and waits until the focus is on another heading. */
async function onward(learner: KeyboardLearner, heading: string): Promise<void> {
  await learner.press('course-scenario > .btn, course-scenario > p > .btn');
  await expect.poll(() => focused(learner.frame)).toBe(heading);
}

/** Where the choices of the scene stand in the window: the top of the first and of the last, in px. */
const choicesIn = (frame: Frame): Promise<readonly number[]> =>
  frame.evaluate(() => {
    const tops = Array.from(document.querySelectorAll('.deciding .opt'), (each) => each.getBoundingClientRect().top);
    return tops.length > 0 ? [tops[0]!, tops[tops.length - 1]!].map(Math.round) : [];
  });

/** Plays part of a way by keys alone; the scenes whose choices were not all in the window. */
async function play(
  learner: KeyboardLearner,
  built: Built,
  way: ReturnType<typeof bestWay>,
): Promise<readonly string[]> {
  const { question, story } = gameIn(built);
  const hidden: string[] = [];
  const titles = [...way.slice(1).map(({ at }) => at.scene!.title), ''];
  for (const [i, { at, pick }] of way.entries()) {
    const scene = at.scene!;
    expect(await focused(learner.frame)).toBe(scene.title);
    const next = titles[i] || undefined;
    if (pick !== '.') {
      const [, last = 0] = await choicesIn(learner.frame);
      if (last > frameOfMoodle.height - 24) hidden.push(`${scene.id}: ${last}`);
      await learner.answer({ ...decisionOf(question, scene), id: question.id }, pick);
      await learner.press('.deciding button[type=submit]');
      await expect.poll(() => focused(learner.frame)).toBe('Ce qui en découle');
    }
    if (next !== undefined) await onward(learner, next);
  }
  expect(story!.scenes.length).toBeGreaterThanOrEqual(way.length);
  return hidden;
}

/** The interactions that the LMS has, each by id, type, response and result, in order. */
function records(stored: Readonly<Record<string, string>>, standard: 'scorm12' | 'scorm2004') {
  const response = standard === 'scorm12' ? 'student_response' : 'learner_response';
  const all: (readonly (string | undefined)[])[] = [];
  for (let n = 0; `cmi.interactions.${n}.id` in stored; n++) {
    all.push(['id', 'type', response, 'result'].map((name) => stored[`cmi.interactions.${n}.${name}`]));
  }
  return all;
}

const lmsOf = (page: Page) =>
  page.evaluate(() => {
    const { stored, refused } = (window as unknown as { lms: BrowserLms }).lms;
    return { stored, refused };
  });

test.each(['scorm12', 'scorm2004'] as const)(
  'a learner with a keyboard alone plays Cap Sobre to its lighthouse, leaving half-way, %s',
  async (standard) => {
    const built = await build(cap, standard);
    const way = bestWay(built);
    const page = await browser.newPage({ viewport: frameOfMoodle });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await host(page.context(), built);
    await openLms(page, standard);
    let learner = new KeyboardLearner(page, await launch(page));
    await learner.frame.evaluate(() => window.focus());
    await learner.frame.waitForSelector('course-scenario button');
    await onward(learner, way[0]!.at.scene!.title);
    const half = way.slice(0, 8);
    const hidden = [...(await play(learner, built, half))];
    await closeLms(page);

    learner = new KeyboardLearner(page, await launch(page));
    await learner.frame.evaluate(() => window.focus());
    await learner.frame.waitForSelector('course-scenario button');
    await onward(learner, way[half.length]!.at.scene!.title);
    hidden.push(...(await play(learner, built, way.slice(half.length))));
    await onward(learner, 'Le phare');
    expect(await learner.frame.textContent('.score strong')).toBe('90');
    await page.waitForTimeout(700);
    await closeLms(page);

    const { stored, refused } = await lmsOf(page);
    const decided = way.filter(({ pick }) => pick !== '.');
    const [dot, comma] = standard === 'scorm12' ? ['.', ','] : ['[.]', '[,]'];
    const id = gameIn(built).question.id;
    expect(records(stored, standard)).toEqual([
      ...decided.map(({ at, pick }) => {
        const isAdvised = at.available.some(({ advised }) => advised);
        return [`${id}_${at.scene!.id}`, 'choice', pick, isAdvised ? 'correct' : 'neutral'];
      }),
      [id, 'performance', decided.map(({ pick }, i) => `${i + 1}${dot}${pick}`).join(comma), 'correct'],
    ]);
    expect(stored[standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('90');
    expect({ hidden, refused, errors }).toEqual({ hidden: [], refused: [], errors: [] });
    await page.close();
  },
);

/** Puts the learner there, as if played: element and shell both know. */
const standAt = (frame: Frame, response: string): Promise<void> =>
  frame.$eval(
    'course-scenario',
    (game, kept) => {
      const question = (game as HTMLElement).dataset['question'];
      game.dispatchEvent(new CustomEvent('kept', { bubbles: true, detail: { question, response: kept } }));
      Object.assign(game, { response: kept });
    },
    response,
  );

/** For each scene one way to it: the choices that lead there first. */
function waysTo(built: Built): ReadonlyMap<string, string> {
  const game = openStory<unknown, unknown>(gameIn(built).story!);
  const ways = new Map<string, string>();
  const open = [game.start()];
  for (let at = open.shift(); at; at = open.shift()) {
    if (!at.scene || ways.has(at.scene.id)) continue;
    ways.set(at.scene.id, at.choices);
    const here = at;
    open.push(...(here.available.length > 0 ? here.available : [{ id: '.' }]).map(({ id }) => game.choose(here, id)));
  }
  return ways;
}

test('in a frame of 650 × 666 px a scene is shown with all its choices, without scrolling', async () => {
  for (const [folder, screen] of [
    [cap, 'partie'],
    ['test/fixtures/stage', 'le-jeu'],
  ] as const) {
    const built = await build(folder, 'scorm12');
    const page = await browser.newPage({ viewport: frameOfMoodle });
    await host(page.context(), built);
    await openLms(page, 'scorm12');
    const frame = await launch(page);
    await frame.evaluate((id) => (location.hash = `#p-${id}`), screen);
    await frame.waitForSelector('course-scenario button');
    const ways = waysTo(built);
    const deciding = gameIn(built).story!.scenes.filter(({ choices }) => choices.length > 0);
    expect([...ways.keys()]).toEqual(expect.arrayContaining(deciding.map(({ id }) => id)));
    const hidden: string[] = [];
    for (const [scene, choices] of ways) {
      if (choices !== '') await standAt(frame, `0~~${choices}`);
      await frame.$eval('course-scenario > .btn', (button) => (button as HTMLElement).click());
      await frame.waitForSelector('h2.now');
      const places = await frame.$$eval('.deciding .ask, .deciding .opt', (all) =>
        all.map((each) => each.getBoundingClientRect()).map(({ top, bottom }) => [Math.round(top), Math.round(bottom)]),
      );
      const seen = places.every(([top = 0, bottom = 0]) => top > 100 && bottom <= frameOfMoodle.height);
      if (!seen) hidden.push(`${scene}: ${JSON.stringify(places)}`);
    }
    expect(hidden).toEqual([]);
    await page.close();
  }
});

test('axe finds nothing before the game, in play, after a decision, in a debrief and at the ending', async () => {
  const built = await build(cap, 'web');
  const way = bestWay(built).map(({ pick }) => pick);
  const before = (n: number): string => `0~~${way.slice(0, n).join('')}`;
  for (const [width, colorScheme] of [
    [360, 'light'],
    [650, 'dark'],
  ] as const) {
    const { context, page } = await openCourse(browser, built, { viewport: { width, height: 666 }, colorScheme });
    await addAxe(page);
    await show(page, 'partie');
    const found: string[] = [];
    const look = async (name: string): Promise<unknown> =>
      found.push(...(await screenViolations(page)).map((each) => `${name} ${width} ${colorScheme}: ${each}`));
    const goTo = (response: string): Promise<void> => standAt(page.mainFrame(), response);
    await look('cover');
    await goTo(before(1));
    await page.click('course-scenario button');
    await page.click('.deciding [type=submit]');
    await look('scene');
    await page.check('.deciding input[value=a]');
    await page.click('.deciding [type=submit]');
    await page.click('course-scenario details:last-of-type summary');
    await look('outcome');
    await goTo(before(way.indexOf('.')));
    await page.click('course-scenario button');
    await page.waitForSelector('.tale form');
    await look('debrief');
    await goTo(`2~90~${way.join('')}`);
    await page.click('course-scenario > p > .btn');
    await look('ending');
    expect(found).toEqual([]);
    await context.close();
  }
});
