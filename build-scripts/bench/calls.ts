import type { Browser } from 'playwright-core';
import type { LmsPage } from '../../src/preview/browser/lms-page.ts';
import type { Figure } from './figure.ts';

/** How much an LMS is asked: calls and commits at the start, and for one answer. */
export async function measureCalls(browser: Browser, address: string): Promise<readonly Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  const frame = page.frameLocator('#stage iframe');
  await frame.locator('html.player').waitFor();
  const settled = async () => {
    await page.waitForTimeout(2000);
    return page.evaluate(() => {
      const { calls } = (window as unknown as { lms: LmsPage }).lms;
      return { all: calls.length, commits: calls.filter(({ method }) => method.endsWith('Commit')).length };
    });
  };
  const opened = await settled();
  const question = frame.locator('.page.current [data-question]:has(input[type=radio])').first();
  while ((await question.count()) === 0) await frame.locator('.page.current .next').click();
  const before = await settled();
  await question.locator('label').first().click();
  await question.locator('button[type=submit]').click();
  const after = await settled();
  await page.close();
  return [
    { name: 'calls.start', value: opened.all, unit: 'count' },
    { name: 'calls.answer', value: after.all - before.all, unit: 'count' },
    { name: 'commits.answer', value: after.commits - before.commits, unit: 'count' },
  ];
}
