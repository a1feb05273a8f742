import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allTypes, build, type Built, lessonInteractions, module1 } from './built.ts';
import { bundle } from './bundle.ts';
import { arrived, served, verbOf } from './following.ts';
import type { Met } from './harness/good-learner.ts';
import { planFor } from './plan.ts';
import { canRunChromium66, OldChromium } from './old-chromium.ts';
import type { OldPage } from './old-page.ts';
import { serve, type Server } from './serve.ts';
import { TestLrs } from './test-lrs.ts';

/** What the LMS has after the module. */
interface Recorded {
  readonly met: Met;
  readonly stored: Readonly<Record<string, string>>;
  readonly refused: readonly unknown[];
}

const lmsPage =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>LMS</title>' +
  '<style>body{margin:0}iframe{border:0;width:100%;height:100vh}</style><script src="/harness.js"></script>';

// The binary is made for Linux on x64. Elsewhere its tests do not exist; the player's syntax is lowered all the same.
describe.runIf(canRunChromium66)('in Chromium 66, the oldest browser that courses must play in', () => {
  let chromium: OldChromium;
  let server: Server;
  let page: OldPage;
  let built: Built;
  let recorded: Recorded;
  let harness: string;

  beforeAll(async () => {
    built = await build(module1, 'scorm12');
    const files = [...built.files].map(([name, content]) => [`/sco/${name}`, content] as const);
    harness = await bundle('old', 'chrome66');
    server = await serve(new Map([...files, ['/index.html', lmsPage], ['/harness.js', harness]]), { gzip: false });
    chromium = await OldChromium.launch();
    page = await chromium.open(`${server.origin}/`);
    await page.resize(650, 666);
    recorded = await play(page, built);
  });

  afterAll(async () => {
    await chromium?.close();
    await server?.close();
  });

  test('is the browser that it should be', async () => {
    expect(await page.evaluate('navigator.userAgent')).toContain('HeadlessChrome/66.');
  });

  test('every page of module 1 is shown, up to the end', () => {
    const pages = built.course.lessons.flatMap((lesson) => lesson.pages.map(({ id }) => id));
    expect(recorded.met.pages).toEqual([...pages, built.course.assessment?.id, 'end']);
  });

  test('every answer given as the course has it is told to be right', () => {
    expect(recorded.met.verdicts.filter((verdict) => verdict !== 'right' && verdict !== 'neutral')).toEqual([]);
  });

  test('the LMS has the completion, the score and every answer', () => {
    const { stored, met } = recorded;
    expect(stored['cmi.core.lesson_status']).toBe('completed');
    expect(Number(stored['cmi.core.score.raw'])).toBe(100);
    const ids = Object.entries(stored).flatMap(([name, id]) => (/^cmi\.interactions\.\d+\.id$/.test(name) ? id : []));
    expect(ids).toEqual(met.answered);
    const drawn = Object.values(built.course.assessment?.draw ?? {}).reduce((sum, count) => sum + count, 0);
    expect(ids).toHaveLength(lessonInteractions(built.course).length + drawn);
  });

  test('a strict LMS refuses no call, nothing is missing on the server and nothing goes wrong in the page', () => {
    expect({ refused: recorded.refused, missing: server.missing, errors: page.errors }).toEqual({
      refused: [],
      missing: [],
      errors: [],
    });
  });

  test('statements of a course go beside SCORM to an LRS, one for each answer', async () => {
    const lrs = await TestLrs.start();
    const followed = await build(allTypes, 'scorm12', { lrs: { gateway: `${lrs.url}/gateway`, package: 'old' } });
    await lrs.admit('old', followed.course.id);
    const beside = await served(followed, { '/index.html': lmsPage, '/harness.js': harness });
    const other = await chromium.open(`${beside.origin}/`);
    const { met } = await play(other, followed);
    // This browser lets no request with a preflight outlive its page: what was last is sent by the next launch.
    await other.evaluate('lms.launch()');
    const statements = await arrived(lrs, 'terminated');
    const verbs = statements.map(verbOf);
    expect(verbs.filter((verb) => verb === 'answered')).toHaveLength(met.answered.length);
    expect(verbs.filter((verb) => /^(initialized|completed)$/.test(verb))).toEqual(['initialized', 'completed']);
    expect(other.errors).toEqual([]);
    await Promise.all([beside.close(), lrs.close()]);
  });
});

/** Plays a course to its end in the frame of the LMS's page. */
const play = (page: OldPage, { questions }: Built): Promise<Recorded> =>
  page.evaluate<Recorded>(`(async () => {
    const lms = window.lms = new BrowserLms('scorm12');
    await lms.launch();
    const met = await playThrough(lms, ${JSON.stringify(planFor(questions))});
    lms.close();
    return { met, stored: lms.stored, refused: lms.refused };
  })()`);
