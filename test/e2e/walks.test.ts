import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built } from './built.ts';
import type { BrowserLms } from './harness/harness.ts';
import { host, openLms } from './lms.ts';
import { unpack } from '../../player/state/unpack.ts';
import { playerCourseOf } from './player-course.ts';

const walks = 6;
const together = 6;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Walks once in a browser of its own; what was confirmed, and what the LMS has in the end. */
async function walkOnce(built: Built, standard: 'scorm12' | 'scorm2004', seed: number) {
  const context = await browser.newContext();
  try {
    const { strangers } = await host(context, built);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openLms(page, standard);
    const result = await page.evaluate(
      async (options) => {
        const { lms } = window as unknown as { lms: BrowserLms };
        const confirmed = await lms.walk(options);
        return { confirmed, stored: lms.stored, refused: lms.refused };
      },
      { seed, steps: 14 },
    );
    return { ...result, strangers, errors };
  } finally {
    await context.close();
  }
}

test.each(['scorm12', 'scorm2004'] as const)(
  `${walks} random walks over ${'%s'} with an LMS that fails end with every confirmed answer in the LMS`,
  async (standard) => {
    const built = await build(allTypes, standard);
    const course = playerCourseOf(built);
    const seeds = Array.from({ length: walks }, (_, i) => i + 1);
    const failures: string[] = [];
    const next = async (): Promise<void> => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        const walked = await walkOnce(built, standard, seed);
        failures.push(...verdict(walked, course).map((what) => `seed ${seed}: ${what}`));
      }
    };
    await Promise.all(Array.from({ length: together }, next));
    expect(failures).toEqual([]);
  },
  240_000,
);

/** What is missing in the LMS after a walk. */
function verdict(
  { confirmed, stored, refused, strangers, errors }: Awaited<ReturnType<typeof walkOnce>>,
  course: ReturnType<typeof playerCourseOf>,
): readonly string[] {
  const recorded = Object.entries(stored).flatMap(([name, id]) =>
    /^cmi\.interactions\.\d+\.id$/.test(name) ? [id] : [],
  );
  const progress = unpack((stored['cmi.suspend_data'] ?? '').slice(4), course);
  const last = new Map(confirmed.map(({ question, response }) => [question, response]));
  const kept = (id: string): string | undefined =>
    progress.answers.get(id)?.response ?? progress.assessment.last?.responses.get(id);
  const count = (id: string, list: readonly string[]): number => list.filter((each) => each === id).length;
  const ids = confirmed.map(({ question }) => question);
  return [
    ...[...last]
      .filter(([id, response]) => id.startsWith('q-') && kept(id) !== response)
      .map(([id, response]) => `${id} should be ${response}, the state holds ${kept(id)}`),
    ...[...last.keys()]
      .filter((id) => count(id, recorded) < count(id, ids))
      .map((id) => `${id} was confirmed ${count(id, ids)} times, recorded ${count(id, recorded)} times`),
    ...refused.map((call) => `refused: ${call.method}(${call.arguments.join(', ')}): ${call.reason}`),
    ...strangers.map((url) => `asked for ${url}`),
    ...errors.map((message) => `error: ${message}`),
  ];
}
