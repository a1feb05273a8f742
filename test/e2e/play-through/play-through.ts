import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stateLimit } from '../../../src/model/state-budget.ts';
import { launchBrowser } from '../browser.ts';
import { build } from '../built.ts';
import type { BrowserLms } from '../harness/harness.ts';
import { KeyboardLearner } from '../keyboard.ts';
import { closeLms, host, launch, openLms } from '../lms.ts';
import { CourseLearner } from './course-learner.ts';
import type { Picks } from './games.ts';
import { plain } from './plain.ts';

type Stored = Readonly<Record<string, string>>;
type Standard = 'scorm12' | 'scorm2004';

/** Frame of Moodle's default. */
const viewport = { width: 650, height: 666 };

/**
 * Tests of one course: a learner with a keyboard alone takes it from its first page to its last, in both SCORMs, plays games by the way
 * that is advised (`picks` where nothing is), and answers everything rightly. The LMS then has each record once, in order, the whole
 * score, and a state that SCORM 1.2 can keep.
 */
export function playThrough(title: string, folder: string, picks: Picks = {}): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.concurrent.each<Standard>(['scorm12', 'scorm2004'])(
    `${title}, %s, and every answer is recorded`,
    async (standard) => {
      const built = await build(folder, standard);
      const { course } = built;
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const { strangers } = await host(context, built);
      await openLms(page, standard);
      const keys = new KeyboardLearner(page, await launch(page));
      await keys.frame.evaluate(() => window.focus());

      const learner = new CourseLearner(keys, built, picks);
      const { titles, recorded } = await learner.readLessons();
      const pages = course.lessons.flatMap((lesson) => lesson.pages);
      expect(titles.map(plain)).toEqual([...pages.slice(1), course.assessment!].map(({ title }) => plain(title)));
      const drawn = await learner.takeAssessment();
      await keys.forward();
      await page.waitForTimeout(800);
      await closeLms(page);

      const { stored, refused } = await lmsOf(page);
      expect(recordsIn(stored)).toEqual([...recorded, ...drawn]);
      expect(outcome(standard, stored)).toEqual(
        standard === 'scorm12' ? ['completed', '100'] : ['completed', 'passed', '100', '1'],
      );
      expect(stored['cmi.suspend_data']?.length).toBeLessThanOrEqual(stateLimit);
      expect({ refused, strangers, errors }).toEqual({ refused: [], strangers: [], errors: [] });
      await context.close();
    },
    600_000,
  );
}

const lmsOf = (page: Page) =>
  page.evaluate(() => {
    const { stored, refused } = (window as unknown as { lms: BrowserLms }).lms;
    return { stored, refused };
  });

/** Ids of the records, in order; what is wrong with one beside its id. */
const recordsIn = (stored: Stored): readonly string[] => {
  const ids: string[] = [];
  for (let n = 0; `cmi.interactions.${n}.id` in stored; n++) {
    const result = stored[`cmi.interactions.${n}.result`] ?? 'none';
    const id = stored[`cmi.interactions.${n}.id`] ?? '';
    const isFine = result === 'correct' || result === 'neutral';
    ids.push(isFine ? id : `${id}: ${result.replace('incorrect', 'wrong')}`);
  }
  return ids;
};

function outcome(standard: Standard, stored: Stored): readonly unknown[] {
  const names =
    standard === 'scorm12'
      ? ['cmi.core.lesson_status', 'cmi.core.score.raw']
      : ['cmi.completion_status', 'cmi.success_status', 'cmi.score.raw', 'cmi.score.scaled'];
  return names.map((name) => stored[name]);
}
