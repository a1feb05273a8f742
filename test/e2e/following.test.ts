import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoredStatement } from '../../src/xapi/statement.ts';
import { courseActivityId } from '../../src/xapi/activity-ids.ts';
import { profileProblems } from '../../src/xapi/profile/profile-problems.ts';
import { refusals } from '../../src/xapi/validate/validate.ts';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built, module1 } from './built.ts';
import { bundle } from './bundle.ts';
import { arrived, newPage, served, verbOf, xapiLaunch } from './following.ts';
import type { Met } from './harness/good-learner.ts';
import type { BrowserLms } from './harness/harness.ts';
import { zip } from '../../src/package/zip.ts';
import { planFor } from './plan.ts';
import { TestLrs } from './test-lrs.ts';

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
  readonly course: Built['course'];
}

type World = Window & {
  readonly BrowserLms: new (standard: string) => BrowserLms;
  readonly playThrough: (framed: { readonly frame: unknown }, plan: unknown) => Promise<Met>;
};

/** Plays the course as a SCORM package whose statements go through the gateway. */
async function playBeside(lrs: TestLrs, folder: string): Promise<Played> {
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
  return { met, statements, course: built.course };
}

/** Plays the course in a page of its own, launched as an xAPI package. */
async function playXapi(lrs: TestLrs, folder: string): Promise<Played> {
  const built = await build(folder, 'xapi');
  const server = await served(built);
  const page = await newPage(browser);
  const met = await playPage(page, xapiLaunch(server, lrs, built), built);
  await page.goto('about:blank');
  const statements = await arrived(lrs, 'terminated');
  await page.close();
  await server.close();
  return { met, statements, course: built.course };
}

/** Plays the course as the cmi5 launcher of the LRS launches it. */
async function playCmi5(lrs: TestLrs, folder: string): Promise<Played & { readonly satisfied: boolean }> {
  const built = await build(folder, 'cmi5');
  const bytes = await zip([...built.files].map(([path, content]) => ({ path, content })));
  const { id, children } = await told<{ id: string; children: readonly { id: string }[] }>(lrs, '/cmi5/courses', bytes);
  const { registration } = await told<{ registration: string }>(lrs, `/cmi5/courses/${id}/registrations`, {});
  const launch = { unit: children[0]!.id };
  const { url } = await told<{ url: string }>(lrs, `/cmi5/registrations/${registration}/launches`, launch);
  const page = await newPage(browser);
  const met = await playPage(page, url, built);
  await page.goto('about:blank');
  const statements = await arrived(lrs, 'terminated');
  await page.close();
  const { satisfied } = await asked<{ satisfied: boolean }>(lrs, `/cmi5/registrations/${registration}`);
  return { met, statements, course: built.course, satisfied };
}

const asked = async <Answer>(lrs: TestLrs, address: string): Promise<Answer> =>
  (await (await lrs.ask(address)).json()) as Answer;

async function told<Answer>(lrs: TestLrs, address: string, body: object): Promise<Answer> {
  const isZip = body instanceof Uint8Array;
  const answer = await lrs.ask(address, {
    method: 'POST',
    body: isZip ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
    headers: { 'Content-Type': isZip ? 'application/zip' : 'application/json' },
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
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

/**
 * What a statement says, whoever carried it: without ids, times, and what the launch adds. The launcher's own statements are left out,
 * and so is what cmi5 has no word for: raw scores with decimals, a progress of 100 and pauses.
 */
function said(statements: readonly StoredStatement[], courseId: string): readonly string[] {
  const own = /^(launched|satisfied|suspended)$/;
  return statements
    .filter((each) => !own.test(verbOf(each)))
    .map((each) => {
      const { id = '' } = each.object as { readonly id?: string };
      const { score, success, completion, response, extensions = {} } = each.result ?? {};
      const { [progress]: done, ...others } = extensions;
      return JSON.stringify([
        verbOf(each),
        id.startsWith('urn:parcours:course:') ? id : courseActivityId(courseId),
        { scaled: score?.scaled, success, completion, response, ...(done !== 100 && { done }), ...others },
      ]);
    })
    .toSorted();
}

const progress = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

test.each([allTypes, module1])(
  '%s ends in the same statements as SCORM beside the gateway, as xAPI and as cmi5',
  async (folder) => {
    const lrss = [await TestLrs.start(), await TestLrs.start(), await TestLrs.start()] as const;
    const beside = await playBeside(lrss[0], folder);
    const xapi = await playXapi(lrss[1], folder);
    const cmi5 = await playCmi5(lrss[2], folder);
    for (const { statements, met } of [beside, xapi, cmi5]) {
      const ours = statements.filter((each) => !/^(launched|satisfied)$/.test(verbOf(each)));
      expect(ours.flatMap((each) => [...refusals(each, '1.0.3'), ...profileProblems(each)])).toEqual([]);
      expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
      expect(ours.filter((each) => verbOf(each) === 'answered')).toHaveLength(met.answered.length);
    }
    const { id } = beside.course;
    expect(said(xapi.statements, id)).toEqual(said(beside.statements, id));
    expect(said(cmi5.statements, id)).toEqual(said(xapi.statements, id));
    expect(cmi5.satisfied).toBe(true);
    await Promise.all(lrss.map((lrs) => lrs.close()));
  },
);
