import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { allTypes, build } from './built.ts';
import { bundle } from './bundle.ts';
import type { BrowserLms as Lms } from './harness/harness.ts';
import { unpack } from '../../player/state/unpack.ts';
import { playerCourseOf } from './player-course.ts';
import { serve } from './serve.ts';

/** How many for each standard. `WALK=57 npx vitest run --project browser test/e2e/walks.test.ts` walks number 57 alone. */
const walks = 100;
const together = 6;
const seeds = process.env['WALK'] ? [Number(process.env['WALK'])] : Array.from({ length: walks }, (_, i) => i + 1);

const lmsPage =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>LMS</title><script src="/harness.js"></script>';

let browser: Browser;
let harness: string;

beforeAll(async () => {
  browser = await launchBrowser();
  harness = await bundle('harness');
});

afterAll(() => browser.close());

/** A browser of its own for one walk after another. */
async function openWalker(origin: string, standard: 'scorm12' | 'scorm2004') {
  const context = await browser.newContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) wrong.push(`asked for ${request.url()}`);
  });
  await page.goto(origin);
  /** Walks once, from a browser that remembers nothing: what was confirmed, what the LMS has in the end, what went wrong. */
  const walkOnce = async (seed: number) => {
    const result = await page.evaluate(
      async ({ name, ...options }) => {
        const { BrowserLms } = window as unknown as { BrowserLms: new (standard: string) => Lms };
        localStorage.clear();
        const lms = new BrowserLms(name);
        const confirmed = await lms.walk(options);
        return { confirmed, stored: lms.stored, refused: lms.refused };
      },
      { name: standard, seed, steps: 14 },
    );
    return { ...result, wrong: wrong.splice(0) };
  };
  return { walkOnce, close: () => context.close() };
}

test.each(['scorm12', 'scorm2004'] as const)(
  `${seeds.length} random walks over ${'%s'} with an LMS that fails end with every confirmed answer in the LMS`,
  async (standard) => {
    const built = await build(allTypes, standard);
    const course = playerCourseOf(built);
    const files = [...built.files].map(([name, content]) => [`/sco/${name}`, content] as const);
    const server = await serve(new Map([...files, ['/index.html', lmsPage], ['/harness.js', harness]]), {
      gzip: false,
    });
    const left = [...seeds];
    const failures: string[] = [];
    let confirmed = 0;
    const walkOn = async (): Promise<void> => {
      const walker = await openWalker(server.origin, standard);
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        const walked = await walker.walkOnce(seed);
        confirmed += walked.confirmed.length;
        failures.push(...verdict(walked, course).map((what) => `walk ${seed}: ${what}`));
      }
      await walker.close();
    };
    await Promise.all(Array.from({ length: together }, walkOn));
    await server.close();
    expect(failures).toEqual([]);
    expect(confirmed).toBeGreaterThan(seeds.length);
  },
  600_000,
);

type Walked = Awaited<ReturnType<Awaited<ReturnType<typeof openWalker>>['walkOnce']>>;

/** What is missing in the LMS after a walk. */
function verdict(
  { confirmed, stored, refused, wrong }: Walked,
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
    ...wrong,
  ];
}
