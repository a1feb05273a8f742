import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rightResponse } from '../../src/model/right-response.ts';
import type { Question } from '../../src/model/question.ts';
import { launchBrowser } from './browser.ts';
import { build, type Built, lessonInteractions, module1 } from './built.ts';
import type { BrowserLms } from './harness/harness.ts';
import { KeyboardLearner } from './keyboard.ts';
import { closeLms, host, launch, openLms } from './lms.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What questions without a right answer are given. */
const opinions: Readonly<Record<string, string>> = {
  likert: '2',
  'long-fill-in': 'Je garde mon portable un an de plus.',
};

const answerTo = (question: Question): string => rightResponse(question) ?? opinions[question.type] ?? '1';

test.each(['scorm12', 'scorm2004'] as const)(
  'a learner with a keyboard alone completes module 1, %s, with a score and every answer recorded',
  async (standard) => {
    const built = await build(module1, standard);
    const page = await browser.newPage({ viewport: { width: 650, height: 660 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const { strangers } = await host(page.context(), built);
    await openLms(page, standard);
    const learner = new KeyboardLearner(page, await launch(page));
    await learner.frame.evaluate(() => window.focus());

    const titles = await readLessons(learner, built);
    expect(titles.at(-1)).toBe(built.course.assessment?.title);
    const drawn = await takeAssessment(learner, built);
    await learner.forward();
    await page.waitForTimeout(800);
    await closeLms(page);

    const { stored, refused, calls } = await page.evaluate(() => {
      const { stored: kept, refused: bad, calls: all } = (window as unknown as { lms: BrowserLms }).lms;
      return { stored: kept, refused: bad, calls: all.length };
    });
    const asked = [...lessonInteractions(built.course).map(({ question }) => question.id), ...drawn];
    expect(recordedIds(stored)).toEqual(asked.toSorted());
    expect(outcome(standard, stored)).toEqual(
      standard === 'scorm12' ? ['completed', '100'] : ['completed', 'passed', '100', '1'],
    );
    expect({ refused, strangers, errors }).toEqual({ refused: [], strangers: [], errors: [] });
    expect(calls).toBeGreaterThan(asked.length);
    await page.close();
  },
  300_000,
);

/** Walks through all lessons, answering right; the titles of the pages shown. */
async function readLessons(learner: KeyboardLearner, { course, questions }: Built): Promise<readonly string[]> {
  const titles: string[] = [];
  const pages = course.lessons.flatMap((lesson) => lesson.pages);
  for (const { id } of pages) {
    const asked = await learner.frame.evaluate(
      (current) =>
        Array.from(document.querySelectorAll<HTMLElement>(`[id="p-${current}"] [data-question]`)).map(
          (element) => element.dataset['question'] ?? '',
        ),
      id,
    );
    for (const question of asked.map((each) => questions.get(each))) {
      if (!question) throw new Error(`Page ${id} asks what is not in the course.`);
      await learner.frame.waitForSelector(`[id="q-${question.id}"] form`);
      await learner.answer(question, answerTo(question));
      await learner.check(question);
    }
    titles.push(await learner.forward());
  }
  return titles;
}

/** Takes the assessment, looks back, sends; the ids of the questions that were drawn. */
async function takeAssessment(learner: KeyboardLearner, { questions, course }: Built): Promise<readonly string[]> {
  await learner.press('#assessment .btn');
  await learner.frame.waitForSelector('#assessment .asked form');
  const drawn = await learner.frame.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('#assessment [data-question]')).map(
      (element) => element.dataset['question'] ?? '',
    ),
  );
  const count = Object.values(course.assessment?.draw ?? {}).reduce((sum, n) => sum + n, 0);
  expect(new Set(drawn).size).toBe(count);
  for (const id of drawn) {
    const question = questions.get(id);
    if (question) await learner.answer(question, answerTo(question));
  }
  // Once to look back, once to confirm: RGAA 11.12.
  await learner.press('#assessment .send .btn');
  await learner.press('#assessment .send .btn');
  await learner.frame.waitForSelector('#result');
  return drawn;
}

const recordedIds = (stored: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(stored)
    .flatMap(([name, value]) => (/^cmi\.interactions\.\d+\.id$/.test(name) ? [value] : []))
    .toSorted();

function outcome(standard: 'scorm12' | 'scorm2004', stored: Readonly<Record<string, string>>): readonly unknown[] {
  const names =
    standard === 'scorm12'
      ? ['cmi.core.lesson_status', 'cmi.core.score.raw']
      : ['cmi.completion_status', 'cmi.success_status', 'cmi.score.raw', 'cmi.score.scaled'];
  return names.map((name) => stored[name]);
}
