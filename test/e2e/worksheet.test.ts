import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, screenViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { build } from './built.ts';
import type { BrowserLms } from './harness/harness.ts';
import { KeyboardLearner } from './keyboard.ts';
import { openCourse, show } from './learner.ts';
import { closeLms, host, launch, openLms } from './lms.ts';

const stage = 'test/fixtures/stage';
const screen = 'petit-parc';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Opens the page of the sheet in a new launch. */
async function enter(page: Page): Promise<KeyboardLearner> {
  const frame = await launch(page);
  const learner = new KeyboardLearner(page, frame);
  await frame.evaluate((id) => {
    window.focus();
    location.hash = `#p-${id}`;
  }, screen);
  await frame.waitForSelector('#q-parc form');
  return learner;
}

/** Writes into cells, in order, by keys alone. */
async function write(learner: KeyboardLearner, page: Page, cells: readonly (readonly [string, string])[]) {
  for (const [cell, text] of cells) {
    await learner.tabTo(`[id="parc-${cell}"]`);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  }
}

const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? '').trim());

const valueOf = (frame: Frame, cell: string): Promise<string> => frame.inputValue(`[id="parc-${cell}"]`);

/** Records of the sheet, each by type, response and result. */
function records(stored: Readonly<Record<string, string>>, standard: 'scorm12' | 'scorm2004') {
  const response = standard === 'scorm12' ? 'student_response' : 'learner_response';
  const all: (readonly (string | undefined)[])[] = [];
  for (let n = 0; `cmi.interactions.${n}.id` in stored; n++) {
    const part = (name: string): string | undefined => stored[`cmi.interactions.${n}.${name}`];
    if (part('id') === 'parc') all.push([part('type'), part(response), part('result')]);
  }
  return all;
}

test.each(['scorm12', 'scorm2004'] as const)(
  'a learner with a keyboard alone fills in a sheet, is told what to mend, leaves, comes back and mends it, %s',
  async (standard) => {
    const built = await build(stage, standard);
    const page = await browser.newPage({ viewport: { width: 650, height: 666 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await host(page.context(), built);
    await openLms(page, standard);

    let learner = await enter(page);
    await write(learner, page, [
      ['portable.fab', '20 400'],
      ['portable.usage', '298,94'],
      ['ecran.fab', '1615'],
    ]);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(learner.frame)).toBe('parc-portable.fab');
    expect(await learner.frame.textContent('#q-parc [role=status]')).toContain(
      '2 cases justes, 1 à revoir, 4 à remplir',
    );
    const why = '[id="parc-portable.fab-why"]';
    expect(await learner.frame.textContent(why)).toContain('20 400, c’est 120 × 170');

    await write(learner, page, [['portable.fab', '4 080']]);
    expect(await learner.frame.$(why)).toBeNull();
    await write(learner, page, [['ecran.usage', '568,3']]);
    await closeLms(page);

    learner = await enter(page);
    expect(await valueOf(learner.frame, 'portable.fab')).toBe('4080');
    expect(await valueOf(learner.frame, 'ecran.usage')).toBe('568,3');
    expect(await learner.frame.textContent('#q-parc [role=status]')).toContain('2 cases justes, 5 à remplir');
    await write(learner, page, [
      ['serveur.fab', '897.6'],
      ['serveur.usage', '1473,05'],
      ['total.usage', '2340'],
    ]);
    await learner.press('#q-parc button[type=submit]');
    await expect.poll(() => focused(learner.frame)).toBe('7 cases justes');
    expect(await learner.frame.textContent('#q-parc .cell.sum')).toMatch(/6\s592,60/);
    await page.waitForTimeout(700);
    await closeLms(page);

    const { stored, refused } = await page.evaluate(() => {
      const { stored: kept, refused: bad } = (window as unknown as { lms: BrowserLms }).lms;
      return { stored: kept, refused: bad };
    });
    const [dot, comma, share] = standard === 'scorm12' ? ['.', ',', '0.29'] : ['[.]', '[,]', '0.2857143'];
    const steps = (cells: readonly string[]): string => cells.map((cell) => cell.replace(' ', dot)).join(comma);
    const first = ['portable_fab 20400', 'portable_usage 298.94', 'ecran_fab 1615'];
    const last = ['portable_fab 4080', 'portable_usage 298.94', 'ecran_fab 1615', 'ecran_usage 568.3'];
    expect(records(stored, standard)).toEqual([
      ['performance', steps(first), share],
      ['performance', steps([...last, 'serveur_fab 897.6', 'serveur_usage 1473.05', 'total_usage 2340']), 'correct'],
    ]);
    expect({ refused, errors }).toEqual({ refused: [], errors: [] });
    await page.close();
  },
);

test('axe finds nothing in a sheet that is open, checked, asking, and solved; it fits in 320 px, and is taken along', async () => {
  const built = await build(stage, 'web');
  for (const [width, colorScheme] of [
    [320, 'light'],
    [650, 'dark'],
  ] as const) {
    const { context, page } = await openCourse(browser, built, {
      viewport: { width, height: 666 },
      colorScheme,
      acceptDownloads: true,
    });
    await addAxe(page);
    await show(page, screen);
    const found: string[] = [];
    const look = async (name: string): Promise<unknown> =>
      found.push(...(await screenViolations(page)).map((each) => `${name} ${width}: ${each}`));
    await look('open');
    await page.fill('[id="parc-portable.fab"]', '20400');
    await page.fill('[id="parc-ecran.fab"]', '1615');
    await page.click('#q-parc button[type=submit]');
    await look('checked');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#parc-export')]);
    expect(download.suggestedFilename()).toBe('parc.csv');
    await page.click('#q-parc button[type=submit]');
    await page.click('#parc-solution');
    await look('asking');
    await page.click('.sheet-more .btn');
    await page.waitForSelector('#q-parc .right-is');
    await look('solved');
    expect(found).toEqual([]);
    await context.close();
  }
});
