import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profileProblems } from '../../src/xapi/profile/profile-problems.ts';
import type { Activity, StoredStatement } from '../../src/xapi/statement.ts';
import { activityTypes } from '../../src/xapi/vocabulary.ts';
import { addAxe, screenViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { build } from './built.ts';
import { arrived, newPage, served, verbOf, xapiLaunch } from './following.ts';
import { KeyboardLearner } from './keyboard.ts';
import { TestLrs } from './test-lrs.ts';

let browser: Browser;
let lrs: TestLrs;

beforeAll(async () => {
  [browser, lrs] = await Promise.all([launchBrowser(), TestLrs.start()]);
});

afterAll(() => Promise.all([browser.close(), lrs.close()]));

const play = '.transport .play';
const labelOf = (page: Page): Promise<string | null> =>
  page.locator(`.page.current ${play}`).getAttribute('aria-label');

/** Opens the course at its story. */
async function open(address: string): Promise<{ page: Page; learner: KeyboardLearner; errors: string[] }> {
  const page = await newPage(browser);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.setViewportSize({ width: 650, height: 666 });
  await page.goto(`${address}#p-mon-ecran`);
  await page.waitForSelector(`.page.current ${play}`);
  return { page, learner: new KeyboardLearner(page, page.mainFrame()), errors };
}

async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.close();
}

test('a learner with a keyboard alone plays a story, moves in it, answers at the mark, leaves and comes back', async () => {
  const built = await build('test/fixtures/stage', 'xapi');
  const server = await served(built);
  const address = xapiLaunch(server, lrs, built);

  const { page, learner, errors } = await open(address);
  await addAxe(page);
  expect(await screenViolations(page)).toEqual([]);
  expect(await labelOf(page)).toBe('Lancer l’histoire');
  await learner.press(play);
  expect(await labelOf(page)).toBe('Mettre en pause');
  // The drawing is not half above the window, as Tab had left it.
  const [drawing, bar] = await Promise.all(['.theatre', '#bar'].map((box) => page.locator(box).first().boundingBox()));
  expect(drawing!.y).toBeGreaterThanOrEqual(bar!.height);
  await learner.tabTo('.seek input');
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement?.className === 'asked', undefined, { timeout: 15_000 });
  expect(await screenViolations(page)).toEqual([]);
  const question = built.questions.get('q-sac')!;
  await learner.answer(question, 'b');
  await learner.check(question);
  await learner.press('.asked > .btn');
  await page.waitForFunction(() => document.activeElement?.matches('.transport .play') ?? false);
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  expect(await labelOf(page)).toBe('Lancer l’histoire');
  await leave(page);
  await arrived(lrs, 'terminated');

  const again = await open(address);
  expect(await labelOf(again.page)).toBe('Reprendre à la scène 3');
  await again.learner.press(play);
  await again.page.waitForTimeout(300);
  await leave(again.page);
  const statements = await arrived(lrs, 'terminated', 2);
  await server.close();

  const told = statements.filter(isOfStory);
  expect(told.map(verbOf)).toEqual(['played', 'seeked', 'paused', 'played', 'paused', 'played', 'paused']);
  expect(statements.filter((each) => verbOf(each) === 'answered')).toHaveLength(1);
  expect(statements.flatMap(profileProblems)).toEqual([]);
  expect(told[2]?.result?.extensions).toMatchObject({ 'https://w3id.org/xapi/video/extensions/time': 30 });
  expect([...errors, ...again.errors]).toEqual([]);
}, 60_000);

const isOfStory = ({ object }: StoredStatement): boolean =>
  (object as Activity).definition?.type === activityTypes.video;
