import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { Built } from './built.ts';
import { bundle } from './bundle.ts';
import type { BrowserLms } from './harness/harness.ts';

/** No server: requests to this origin are answered from memory, any other is refused and remembered. */
export const origin = 'http://lms.test';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'application/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

let script: Promise<string> | undefined;

/** The harness as one classic script, bundled once. */
const harness = (): Promise<string> => (script ??= bundle('harness'));

export interface Hosted {
  /** Addresses outside the package that it asked for. */
  readonly strangers: string[];
}

/** Puts a package behind `origin/sco/`, in all pages of a browser context. */
export async function host(context: BrowserContext, { files }: Pick<Built, 'files'>): Promise<Hosted> {
  const strangers: string[] = [];
  const code = await harness();
  const empty =
    '<!doctype html><html lang="fr"><title>LMS</title><style>body{margin:0}iframe{border:0;width:100%;height:100vh}</style>';
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return route.continue();
    if (url.origin !== origin) {
      strangers.push(url.href);
      return route.abort();
    }
    if (url.pathname === '/') return route.fulfill({ contentType: 'text/html', body: empty });
    if (url.pathname === '/harness.js') return route.fulfill({ contentType: 'text/javascript', body: code });
    const name = url.pathname.replace('/sco/', '');
    const content = files.get(name);
    if (content === undefined) return route.fulfill({ status: 404, body: `${name} is not in the package.` });
    const body = typeof content === 'string' ? content : Buffer.from(content);
    return route.fulfill({ contentType: types[name.split('.').pop() ?? ''] ?? 'application/octet-stream', body });
  });
  return { strangers };
}

/** An empty LMS page whose `window.lms` has no frame yet. */
export async function openLms(page: Page, standard: 'scorm12' | 'scorm2004'): Promise<void> {
  await page.goto(`${origin}/`);
  await page.addScriptTag({ url: '/harness.js' });
  await page.evaluate((name) => {
    const { BrowserLms } = window as unknown as { BrowserLms: new (standard: string) => BrowserLms };
    Object.assign(window, { lms: new BrowserLms(name) });
  }, standard);
}

/** Takes the package's frame away, as an LMS does when the learner leaves. */
export const closeLms = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { lms: BrowserLms }).lms.close());

/** Launches the package in the LMS page and gives its frame. */
export async function launch(page: Page): Promise<Frame> {
  await page.evaluate(() => (window as unknown as { lms: BrowserLms }).lms.launch());
  const frame = page.frames().find((each) => each.url().includes('/sco/'));
  if (!frame) throw new Error('The package has no frame.');
  return frame;
}
