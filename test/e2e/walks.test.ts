import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Question } from '../../src/model/question.ts';
import type { LoggedCall } from '../../src/preview/checker/index.ts';
import { unpack } from '../../player/state/unpack.ts';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built } from './built.ts';
import { bundle } from './bundle.ts';
import type { BrowserLms } from './harness/harness.ts';
import { playerCourseOf } from './player-course.ts';
import { serve } from './serve.ts';

const walks = 100;
const steps = 14;
const together = 4;

/** `WALK=17 npx vitest run --project browser test/e2e/walks.test.ts` walks one walk again, `WALK=1-20` walks twenty. */
const only = process.env['WALK'];
const [first = 1, last = first] = (only ?? `1-${walks}`).split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);

type Standard = 'scorm12' | 'scorm2004';
type Walked = Awaited<ReturnType<typeof walkOnce>>;

/** Nobody looks: what is not drawn takes half the time. */
const lmsPage =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>LMS</title><style>iframe{display:none}</style>' +
  '<script src="/harness.js"></script>';

let browser: Browser;
let harness: string;

beforeAll(async () => {
  browser = await launchBrowser();
  harness = await bundle('harness');
});

afterAll(() => browser.close());

/** Walks once; what was confirmed, and what the LMS has in the end. */
async function walkOnce(page: Page, standard: Standard, seed: number) {
  return page.evaluate(
    async ({ name, ...options }) => {
      localStorage.clear();
      sessionStorage.clear();
      const { BrowserLms: Lms } = window as unknown as { BrowserLms: typeof BrowserLms };
      const lms = new Lms(name);
      const walked = await lms.walk(options);
      const { stored, refused, isOver, lostSilently } = lms;
      return { ...walked, stored, refused, isOver, lostSilently };
    },
    { name: standard, seed, steps },
  );
}

/** All walks of one standard, some of them at a time. */
async function walkAll(built: Built, standard: Standard, judge: (walked: Walked) => readonly string[]) {
  const files = Array.from(built.files, ([name, content]) => [`/sco/${name}`, content] as const);
  const server = await serve(new Map([...files, ['/index.html', lmsPage], ['/harness.js', harness]]), { gzip: false });
  const left = [...seeds];
  const all: Walked[] = [];
  const failures: string[] = [];
  const walkOn = async (): Promise<void> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => failures.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== server.origin) failures.push(`asked for ${request.url()}`);
    });
    await page.goto(server.origin);
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const walked = await walkOnce(page, standard, seed).catch((error: unknown) => {
        throw new Error(`walk ${seed}`, { cause: error });
      });
      all.push(walked);
      const found = judge(walked);
      if (found.length > 0) failures.push(`walk ${seed} (${walked.ways.join(', ')}):`, ...found);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: together }, walkOn));
  await server.close();
  return { all, failures };
}

test.each<Standard>(['scorm12', 'scorm2004'])(
  `${seeds.length} random walks over %s with an LMS that fails: each confirmed answer is there in the end, and there once`,
  async (standard) => {
    const built = await build(allTypes, standard);
    const course = playerCourseOf(built);
    const { all, failures } = await walkAll(built, standard, (walked) => verdict(walked, course, standard));
    expect(failures).toEqual([]);
    if (only !== undefined) return;
    // The walks went everywhere: else they would prove little.
    const met = all.flatMap(({ confirmed }) => confirmed.map(({ question }) => built.questions.get(question)?.type));
    expect(new Set(met)).toEqual(new Set(Array.from(built.questions.values(), ({ type }): Question['type'] => type)));
    expect(all.filter(({ sent }) => sent.length > 1).length).toBeGreaterThan(walks / 10);
    expect(all.filter(({ isOver }) => isOver).length).toBeGreaterThan(walks / 10);
    expect(all.filter(isExcused(standard)).length).toBeLessThan(walks / 10);
  },
  600_000,
);

/**
 * Moodle's SCORM 1.2 sends a value once. What it lost while it said "true" can be put right at the next launch; where the course was completed
 * before there was one, the next launch is a review, in which nothing is written.
 */
const isExcused =
  (standard: Standard) =>
  ({ isOver, lostSilently }: Walked): boolean =>
    standard === 'scorm12' && isOver && lostSilently;

/** What is missing, doubled or wrong in the LMS after a walk. */
function verdict(walked: Walked, course: PlayerCourse, standard: Standard): readonly string[] {
  const { completed, isOver, refused } = walked;
  return [
    ...wrongState(walked, course),
    ...(isExcused(standard)(walked) ? [] : [...wrongRecords(walked), ...wrongScore(walked, course)]),
    ...(completed && !isOver ? ['the course was completed, the LMS does not say so'] : []),
    ...refused.filter(isMistake).map((call) => `refused: ${call.method}(${call.arguments.join(', ')}): ${call.reason}`),
  ];
}

/** A frame that was loaded again must ask for a session, and is told that there is no second one. */
const isMistake = ({ method, arguments: [element = ''] }: LoggedCall): boolean =>
  !method.endsWith('Initialize') && !element.endsWith('mode');

const progressOf = ({ stored }: Walked, course: PlayerCourse) =>
  unpack((stored['cmi.suspend_data'] ?? '').slice(4), course);

function wrongState(walked: Walked, course: PlayerCourse): readonly string[] {
  const { answers, assessment } = progressOf(walked, course);
  const { confirmed, sent } = walked;
  const inLessons = confirmed.filter(({ question }) => course.assessment?.bank.includes(question) === false);
  const given = new Map(inLessons.map(({ question, response }) => [question, response]));
  const tries = (id: string): number => inLessons.filter(({ question }) => question === id).length;
  const last = new Map(sent.at(-1)?.map(({ question, response }) => [question, response]));
  return [
    ...Array.from(given, ([id, response]) => [`${id}: ${tries(id)} × ${response}`, answers.get(id)] as const)
      .filter(([told, kept]) => !told.endsWith(`: ${kept?.tries} × ${kept?.response}`))
      .map(([told, kept]) => `answered ${told}, the state holds ${kept?.tries} × ${kept?.response}`),
    ...(assessment.sent === sent.length ? [] : [`sent ${sent.length} times, the state says ${assessment.sent}`]),
    ...Array.from(last)
      .filter(([id, response]) => assessment.last?.responses.get(id) !== response)
      .map(([id, response]) => `sent ${id} ${response}, the state holds ${assessment.last?.responses.get(id)}`),
  ];
}

/** Records by id: as many as answers, whole, and numbered from 0. */
function wrongRecords({ confirmed, stored }: Walked): readonly string[] {
  const found = Object.keys(stored).flatMap((name) => /^cmi\.interactions\.(\d+)\.id$/.exec(name)?.[1] ?? []);
  const recorded = found.map((n) => stored[`cmi.interactions.${n}.id`] ?? '');
  const answered = confirmed.map(({ question }) => question);
  const count = (id: string, list: readonly string[]): number => list.filter((each) => each === id).length;
  const [numbers, ids] = [new Set(found), new Set([...answered, ...recorded])];
  return [
    ...Array.from(ids)
      .filter((id) => count(id, recorded) !== count(id, answered))
      .map((id) => `${id} was confirmed ${count(id, answered)} times, recorded ${count(id, recorded)} times`),
    ...found
      .filter((n) => !stored[`cmi.interactions.${n}.type`] || !stored[`cmi.interactions.${n}.result`])
      .map((n) => `record ${n} is not whole`),
    ...recorded.flatMap((_, n) => (numbers.has(String(n)) ? [] : [`there is no record ${n}`])),
  ];
}

function wrongScore(walked: Walked, course: PlayerCourse): readonly string[] {
  const { best } = progressOf(walked, course).assessment;
  const raw = walked.stored['cmi.core.score.raw'] ?? walked.stored['cmi.score.raw'];
  if (best === undefined) return raw === undefined ? [] : [`the score is ${raw}, nothing was sent`];
  return raw !== undefined && Math.abs(Number(raw) - best * 100) < 0.01
    ? []
    : [`the best is ${best}, the score ${raw}`];
}
