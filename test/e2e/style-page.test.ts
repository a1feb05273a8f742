import type { Browser, ElementHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { themes } from '../../build-scripts/build-player.ts';
import { type Screen, screens } from '../../build-scripts/style-page/screens.ts';
import { addAxe, violations, type Scope } from './axe.ts';
import { launchBundled } from './browser.ts';
import { compare, type Strip } from './pictures.ts';
import { type Mode, modes, openScreen, openStyle, settle, wear } from './style.ts';

// What the style page and the shell's screens look like, compared with pictures that somebody has looked at (test/golden/style), and
// what axe says of them in every theme and mode. The browser and the fonts that npm brings draw them: the same on every Linux machine.

let browser: Browser;
let style: Page;

beforeAll(async () => {
  browser = await launchBundled();
  style = await openStyle(browser, { viewport: { width: 650, height: 800 } });
  await addAxe(style);
  await style.$eval('main > h1', (title) => title.classList.add('vh'));
});
afterAll(() => browser.close());

/** Where the specimens of a picture are, in its pixels. */
const stripsOf = (sheet: ElementHandle<HTMLElement | SVGElement>): Promise<readonly Strip[]> =>
  sheet.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return Array.from(element.querySelectorAll<HTMLElement>('[data-specimen]')).flatMap((specimen) => {
      const box = specimen.getBoundingClientRect();
      if (box.height === 0) return [];
      return [{ name: specimen.dataset['specimen'] ?? '', top: box.top - top, height: box.height }];
    });
  });

/** Shows some groups or specimens alone, all where nothing is said. */
const showOnly = (wanted: string): Promise<void> =>
  style.evaluate((selector) => {
    const isShown = (place: Element): boolean =>
      !selector || place.closest(selector) !== null || place.querySelector(selector) !== null;
    for (const place of document.querySelectorAll<HTMLElement>('[data-group], [data-specimen]'))
      place.hidden = !isShown(place);
  }, wanted);

/** Compares the sheet that some specimens make: from the top of the page, so that each always falls on the same pixels. */
async function compareSheet(name: string, specimens: string): Promise<readonly string[]> {
  await showOnly(specimens);
  await style.evaluate(() => scrollTo(0, 0));
  const sheet = await style.waitForSelector('#groups');
  return compare(name, await style.screenshot({ fullPage: true }), await stripsOf(sheet));
}

/** Gives the style page a look; what is hidden stays so. */
const dress = async (theme: string, mode: Mode, width: number): Promise<string> => {
  await style.setViewportSize({ width, height: 800 });
  await wear(style, theme, mode);
  await settle(style);
  return `${theme}-${mode}-${width}`;
};

/** The whole style page in a look. */
const dressed = async (...look: Parameters<typeof dress>): Promise<string> => {
  await showOnly('');
  return dress(...look);
};

const looks = [
  ['light', 650],
  ['dark', 360],
] as const;

/** States that differ from another one in what is missing: the same pieces stand in other pictures. */
const left = {
  light: 'h2, [data-specimen$="picked"], [data-specimen$="collect"]',
  dark: 'h2, [data-specimen$="picked"], [data-specimen$="collect"], [data-specimen$="closed"], [data-specimen$="· wrong"]',
};

test.each(looks)(
  'estran, %s, %i px: every block, and every question in every state, looks as it did',
  async (...look) => {
    const folder = await dressed('estran', ...look);
    const groups = await style.$$eval('[data-group]', (all) =>
      all.map((group) => group.getAttribute('data-group') ?? ''),
    );
    expect(groups.length).toBeGreaterThan(15);
    const found: string[] = [];
    for (const group of groups)
      found.push(...(await compareSheet(`${folder}/${group}`, `[data-group="${group}"] > :not(${left[look[0]]})`)));
    expect(found).toEqual([]);
  },
);

/** What the screens show, for axe. */
const shown: string[] = [];

/** Compares one screen, light and wide, dark and narrow; axe reads it narrow. */
async function lookAt(screen: Screen): Promise<readonly string[]> {
  const page = await openScreen(browser, screen, { viewport: { width: 650, height: 666 } });
  const found: string[] = [];
  for (const [mode, width] of looks) {
    await page.setViewportSize({ width, height: 666 });
    await wear(page, 'estran', mode);
    await settle(page);
    await page.evaluate(() => {
      const place = document.querySelector('.held, #confirm, .now');
      if (place) place.scrollIntoView({ block: 'center' });
      else scrollTo(0, 0);
    });
    const strip = { name: screen.name, top: 0, height: 666 };
    found.push(...(await compare(`estran-${mode}-${width}/screen-${screen.name}`, await page.screenshot(), [strip])));
  }
  await addAxe(page);
  found.push(...(await violations(page)).map((each) => `${screen.name}: ${each}`));
  shown.push(...(await page.$$eval('#bar, .page.current, #outline.open', (all) => all.map((part) => part.outerHTML))));
  await page.context().close();
  return found;
}

test('every screen of the shell and the stage looks as it did, and axe finds nothing on it', async () => {
  const left = [...screens];
  const found: string[] = [];
  const next = async (): Promise<void> => {
    for (let screen = left.shift(); screen; screen = left.shift()) found.push(...(await lookAt(screen)));
  };
  await Promise.all([next(), next()]);
  expect(found).toEqual([]);
});

/** One of each kind of mark, ground and control: themes differ in their colours, and in their corners. */
const few = [
  'faits',
  'encadres',
  'dessins',
  'q-une · retry',
  'q-plusieurs · partial',
  'q-tas · missing',
  'q-ordre · open',
  'q-trous · wrong',
]
  .map((name) => `[data-specimen="${name}"]`)
  .join();

test.each<readonly [string, Mode, number]>([
  ['inr', 'light', 650],
  ['neutral', 'dark', 650],
  ['etat', 'light', 650],
  ['estran', 'contrast', 650],
  ['estran', 'forced', 650],
  ['inr', 'dark', 360],
  ['neutral', 'light', 360],
  ['etat', 'dark', 360],
  ['estran', 'contrast-dark', 360],
])('%s, %s, %i px: marks, grounds and controls look as they did', async (...look) => {
  expect(await compareSheet(await dressed(...look), few)).toEqual([]);
});

/** Parts of the pages, each with its own words, stand many times in the style page. */
const isOfThePage = (found: string): boolean => !found.startsWith('landmark-');

async function axeFinds(scope: Scope): Promise<readonly string[]> {
  return (await violations(style, scope)).filter(isOfThePage);
}

test('axe finds nothing on the style page at 360 and 1280 px', async () => {
  await showOnly('');
  await style.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  const found: string[] = [];
  for (const width of [360, 1280]) {
    const look = await dressed('estran', 'light', width);
    found.push(...(await axeFinds('all')).map((each) => `${look}: ${each}`));
  }
  expect(found).toEqual([]);
});

/** Leaves one of each kind of text that is shown: themes and modes need each once. Nothing that comes after finds the others. */
const keepKinds = (): Promise<number> =>
  style.evaluate(() => {
    const seen = new Set<string>();
    const kindOf = (element: Element | null, depth: number): string =>
      element && depth > 0
        ? `${element.localName}.${element.getAttribute('class')} ${kindOf(element.parentElement, depth - 1)}`
        : '';
    const isNew = (element: Element): boolean => {
      const hasWords = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      const kind = kindOf(element, 4);
      if (!(hasWords || element.matches('input, select, textarea')) || seen.has(kind)) return false;
      seen.add(kind);
      return true;
    };
    const all = Array.from(document.querySelectorAll<HTMLElement>('[data-specimen], #screens > :not(style)'));
    const kept = all.filter((specimen) => {
      specimen.hidden = false;
      return Array.from(specimen.querySelectorAll('*')).filter(isNew).length > 0;
    });
    // Axe reads what is hidden, too.
    for (const specimen of all) if (!kept.includes(specimen)) specimen.remove();
    return kept.length;
  });

test.each(themes)(
  'axe finds no faint colour in any mode of %s, on the style page and on the screens of the shell',
  async (theme) => {
    await style.evaluate((all) => {
      if (document.querySelector('#screens')) return;
      const place = document.createElement('div');
      place.id = 'screens';
      place.innerHTML = `<style>#screens .bar, #screens .plan { position: static }</style>${all.join('')}`;
      document.querySelector('main')?.append(place);
    }, shown);
    expect(await keepKinds()).toBeGreaterThan(20);
    const found: string[] = [];
    // More contrast is one stylesheet for all themes: what it makes of their colours is reckoned (test/player/themes/contrast.test.ts).
    for (const mode of theme === 'estran' ? modes : (['light', 'dark'] as const)) {
      const look = await dress(theme, mode, 650);
      found.push(...(await axeFinds('colours')).map((each) => `${look}: ${each}`));
    }
    expect(found).toEqual([]);
  },
);
