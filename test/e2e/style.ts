import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { styleFiles } from '../../build-scripts/style-page/style-files.ts';

const origin = 'http://style.test';
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  vtt: 'text/vtt',
};

let made: Promise<ReadonlyMap<string, string | Uint8Array>> | undefined;
const files = (): typeof made & object =>
  (made ??= styleFiles().then((all) => new Map(all.map(({ path, content }) => [path, content]))));

const require = createRequire(import.meta.url);
/** The first names of the stacks in tokens.css, and what stands for them. */
const faces = [
  ['Segoe UI', 'arimo', '400', 'normal'],
  ['Segoe UI', 'arimo', '400', 'italic'],
  ['Segoe UI', 'arimo', '600', 'normal'],
  ['Segoe UI', 'arimo', '700', 'normal'],
  ['Consolas', 'arimo', '400', 'normal'],
  ['Iowan Old Style', 'tinos', '400', 'normal'],
  ['Iowan Old Style', 'tinos', '400', 'italic'],
] as const;

let fonts: Promise<string> | undefined;

/** Text set in fonts that npm brings: every machine draws the same. Nothing moves, nothing blinks. */
const steady = (): Promise<string> =>
  (fonts ??= Promise.all(
    faces.map(async ([family, name, weight, style]) => {
      const file = require.resolve(`@fontsource/${name}/files/${name}-latin-${weight}-${style}.woff2`);
      const data = (await readFile(file)).toString('base64');
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
    }),
  ).then(
    (all) =>
      `${all.join('')}*,*::before,*::after{transition:none!important;animation:none!important;caret-color:transparent!important}`,
  ));

/**
 * Puts all lines and boxes on whole pixels: where a box begins inside of one, the browser draws its border now above and now below.
 * What differs by less than a pixel is not what pictures are compared for.
 */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(() => {
    // What was put so for another width goes.
    for (const element of document.querySelectorAll<HTMLElement>('[data-settled]')) {
      element.style.removeProperty('line-height');
      element.style.removeProperty('height');
    }
    const all = Array.from(document.querySelectorAll<HTMLElement>('.page.current *:not(svg *, option)'));
    const lines = all.map((element) => parseFloat(getComputedStyle(element).lineHeight));
    lines.forEach((line, i) => line && all[i]?.style.setProperty('line-height', `${Math.round(line)}px`));
    for (const element of all) element.dataset['settled'] = '';
    const isBroken = (element: Element): boolean => Math.abs((element.getBoundingClientRect().height + 0.05) % 1) > 0.1;
    const broken = all.filter((element) => isBroken(element) && getComputedStyle(element).display !== 'inline');
    for (const element of broken.reverse()) {
      const { height } = element.getBoundingClientRect();
      if (isBroken(element)) element.style.height = `${Math.round(height)}px`;
    }
  });

/** A page of the style page's site, in a context of its own. */
async function openPage(browser: Browser, path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const all = await files();
  await context.route('**/*', (route) => {
    const { protocol, pathname } = new URL(route.request().url());
    if (protocol === 'data:' || protocol === 'blob:') return route.continue();
    const content = all.get(pathname.slice(1));
    if (content === undefined) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      contentType: types[pathname.split('.').pop() ?? ''] ?? 'application/octet-stream',
      body: typeof content === 'string' ? content : Buffer.from(content),
    });
  });
  const page = await context.newPage();
  await page.clock.setFixedTime('2027-03-01T10:00:00');
  await page.goto(`${origin}/${path}`);
  await page.addStyleTag({ content: await steady() });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The style page with every specimen drawn, without the frames of the screens. */
export async function openStyle(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await openPage(browser, 'index.html', options);
  await page.waitForSelector('html.shown', { state: 'attached' });
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.choices, section:has(> iframe)')) part.remove();
    for (const image of document.querySelectorAll('img')) image.loading = 'eager';
    return Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
  });
  return page;
}

/** A screen of the shell, brought to where it is to be seen. */
export async function openScreen(
  browser: Browser,
  { course, name }: { readonly course: string; readonly name: string },
  options: BrowserContextOptions,
): Promise<Page> {
  const page = await openPage(browser, `${course}/screen-${name}.html`, options);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
}

/** `forced`: the colours are the system's. */
export type Mode = 'light' | 'dark' | 'contrast' | 'contrast-dark' | 'forced';
export const modes: readonly Mode[] = ['light', 'dark', 'contrast', 'contrast-dark'];

/** An address that was not asked for yet is loaded anew. */
let worn = 0;

/** Dresses a page in another theme and mode, in place: themes differ in their stylesheet alone. */
export async function wear(page: Page, theme: string, mode: Mode): Promise<void> {
  await page.emulateMedia({
    colorScheme: mode.endsWith('dark') ? 'dark' : 'light',
    forcedColors: mode === 'forced' ? 'active' : 'none',
  });
  await page.evaluate(
    async ([name, how, n]) => {
      const link = document.getElementById('theme') as HTMLLinkElement;
      const loaded = new Promise((resolve, reject) => {
        link.addEventListener('load', resolve, { once: true });
        setTimeout(() => reject(new Error(`${name}.css did not load.`)), 10_000);
      });
      link.href = link.href.replace(/\w+\.css.*$/, `${name}.css?${how}-${n}`);
      if (how.startsWith('contrast')) document.documentElement.dataset['mode'] = 'contrast';
      else delete document.documentElement.dataset['mode'];
      await loaded;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    },
    [theme, mode, worn++] as const,
  );
}
