import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const script = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything axe knows of, or what the colours of a page decide: the rest is the same, light or dark, and in every theme. */
export type Scope = 'all' | 'colours';

const scopes = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/** Puts axe into a page; once is enough, screens change without loading. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(await script);
}

interface Axe {
  run(context: unknown, options: unknown): Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe finds in the whole document. */
export const violations = (page: Page, scope: Scope = 'all'): Promise<string[]> => run(page, [], scope);

/** What axe finds on the screen shown, and in what stands around it. The other screens are put aside: axe would read them all, every time. */
export async function screenViolations(page: Page, scope: Scope = 'all'): Promise<string[]> {
  const aside = await page.evaluateHandle(() => {
    const pages = Array.from(document.querySelectorAll('.page:not(.current)'));
    return pages.map((hidden) => {
      const mark = document.createComment('');
      hidden.replaceWith(mark);
      return { hidden, mark };
    });
  });
  const found = await run(page, ['.page.current', '#bar'], scope);
  await aside.evaluate((all) => {
    for (const { hidden, mark } of all) mark.replaceWith(hidden);
  });
  await aside.dispose();
  return found;
}

function run(page: Page, parts: readonly string[], scope: Scope): Promise<string[]> {
  return page.evaluate(
    async ({ runOnly, include }) => {
      const { axe } = window as unknown as { axe: Axe };
      const context = include.length > 0 ? { include: include.map((part) => [part]) } : document;
      const options = { runOnly, resultTypes: ['violations'], preload: false };
      const found = await axe.run(context, options);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
        ),
      );
    },
    { runOnly: scopes[scope], include: parts },
  );
}
