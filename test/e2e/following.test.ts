import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoredStatement } from '../../src/xapi/statement.ts';
import { profileProblems } from '../../src/xapi/profile/profile-problems.ts';
import { refusals } from '../../src/xapi/validate/validate.ts';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built } from './built.ts';
import { bundle } from './bundle.ts';
import { arrived, newPage, served, verbOf, xapiLaunch } from './following.ts';
import type { Met } from './harness/good-learner.ts';
import type { BrowserLms } from './harness/harness.ts';
import { planFor } from './plan.ts';
import { TestLrs } from './test-lrs.ts';

/** `COURSE=courses/numeco/module-1` plays that one. */
const folder = process.env['COURSE'] ?? allTypes;

let browser: Browser;
let harness: string;

beforeAll(async () => {
  [browser, harness] = await Promise.all([launchBrowser(), bundle('played')]);
});

afterAll(() => browser.close());

const lmsPage =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>LMS</title>' +
  '<style>body{margin:0}iframe{border:0;width:100%;height:100vh}</style><script src="/harness.js"></script>';

interface Played {
  readonly met: Met;
  readonly statements: readonly StoredStatement[];
}

type World = Window & {
  readonly BrowserLms: new (standard: string) => BrowserLms;
  readonly playThrough: (framed: { readonly frame: unknown }, plan: unknown) => Promise<Met>;
};

/** Plays the course as a SCORM package whose statements go through the gateway. */
async function playBeside(lrs: TestLrs): Promise<Played> {
  const built = await build(folder, 'scorm12', { lrs: { gateway: `${lrs.url}/gateway`, package: 'of-a-test' } });
  await lrs.admit('of-a-test', built.course.id);
  const server = await served(built, { '/index.html': lmsPage, '/harness.js': harness });
  const page = await newPage(browser);
  await page.goto(`${server.origin}/`);
  const met = await page.evaluate(async (plan) => {
    const world = window as unknown as World;
    const lms = new world.BrowserLms('scorm12');
    await lms.launch();
    const done = await world.playThrough(lms, plan);
    lms.close();
    return done;
  }, planFor(built.questions));
  const statements = await arrived(lrs, 'terminated');
  await page.close();
  await server.close();
  return { met, statements };
}

/** Plays the course in a page of its own, launched as an xAPI package. */
async function playXapi(lrs: TestLrs): Promise<Played> {
  const built = await build(folder, 'xapi');
  const server = await served(built);
  const page = await newPage(browser);
  const met = await playPage(page, xapiLaunch(server, lrs, built), built);
  await page.goto('about:blank');
  const statements = await arrived(lrs, 'terminated');
  await page.close();
  await server.close();
  return { met, statements };
}

async function playPage(page: Page, address: string, built: Built): Promise<Met> {
  await page.goto(address);
  await page.waitForSelector('html.player', { state: 'attached' });
  await page.addScriptTag({ content: harness });
  return page.evaluate(
    (plan) => (window as unknown as World).playThrough({ frame: { contentDocument: document } }, plan),
    planFor(built.questions),
  );
}

/** What a statement says, whoever carried it: without ids, times, and what the launch adds. */
const said = ({ verb, object, result }: StoredStatement): string => {
  const { duration: _time, ...rest } = result ?? {};
  return JSON.stringify([verbOf({ verb }), (object as { readonly id: string }).id, rest]);
};

test('a course ends in the same statements as SCORM beside the gateway and as xAPI', async () => {
  const [one, other] = [await TestLrs.start(), await TestLrs.start()];
  const beside = await playBeside(one);
  const xapi = await playXapi(other);
  for (const { statements } of [beside, xapi]) {
    expect(statements.flatMap((each) => [...refusals(each, '1.0.3'), ...profileProblems(each)])).toEqual([]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  }
  expect(xapi.statements.map(said).toSorted()).toEqual(beside.statements.map(said).toSorted());
  const answers = xapi.statements.filter((each) => verbOf(each) === 'answered');
  expect(answers).toHaveLength(xapi.met.answered.length);
  await Promise.all([one.close(), other.close()]);
});
