import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { courseActivityId } from '../../src/xapi/activity-ids.ts';
import type { StoredStatement } from '../../src/xapi/statement.ts';
import type { Built } from './built.ts';
import { serve, type Server } from './serve.ts';
import type { TestLrs } from './test-lrs.ts';

/** A package on a server of its own, with what else a test puts beside it. */
export const served = ({ files }: Built, more: Readonly<Record<string, string>> = {}): Promise<Server> =>
  serve(
    new Map([...[...files].map(([name, content]) => [`/sco/${name}`, content] as const), ...Object.entries(more)]),
    {
      gzip: false,
    },
  );

/** Every learner is drawn the same questions. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => (Math.random = () => 0.5));
  return page;
}

/** The address of a course on a server, launched as an LMS launches an xAPI package. */
export function xapiLaunch({ origin }: Server, lrs: TestLrs, { course }: Built): string {
  const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example.org', name: 'x7f3' } };
  const launch = new URLSearchParams({
    endpoint: `${lrs.url}/xapi/`,
    auth: lrs.key,
    actor: JSON.stringify(actor),
    registration: '6c1d4a52-9f0e-4b7a-8a43-0d4c3e5b7a10',
    activity_id: courseActivityId(course.id),
  });
  return `${origin}/sco/index.html?${launch}`;
}

export const verbOf = ({ verb }: Pick<StoredStatement, 'verb'>): string => verb.id.split('/').pop() ?? '';

/** All statements, once so many with this verb have come. */
export async function arrived(lrs: TestLrs, verb: string, count = 1): Promise<readonly StoredStatement[]> {
  const found = async () => (await lrs.statements()).filter((each) => verbOf(each) === verb).length;
  await expect.poll(found, { timeout: 20_000, interval: 200 }).toBe(count);
  return lrs.statements();
}
