import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPlayer, standards, themes } from '../../../build-scripts/build-player.ts';
import budget from '../../../build-scripts/size-budget.json' with { type: 'json' };

let folder: string;
const built = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
const zipped = (text: string): number => gzipSync(text, { level: 9 }).length;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'player-'));
  await buildPlayer(folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names of interfaces that Chrome 66, Firefox 78 or Safari 13 lack, as they stand in a script. */
const tooNew = [
  /\.(flatMap|replaceAll|matchAll|toSorted|toReversed|toSpliced|findLast|replaceChildren|toggleAttribute|checkVisibility)\(/,
  /\.(allSettled|any|withResolvers|fromEntries|hasOwn|groupBy)\(/,
  /\b(structuredClone|queueMicrotask|requestIdleCallback|WeakRef|FinalizationRegistry|ResizeObserver|BigInt)\b/,
  /[^.]\.at\(/,
  /randomUUID|showModal|AbortSignal\.timeout|IntersectionObserver\b/,
  /\(\?<[!=]|\\p\{/,
];

describe.each(standards)('%s.js', (standard) => {
  test('is a classic script of 2018 (`catch` without a name is the one exception: Chrome 66 has it)', async () => {
    const script = await built(`${standard}.js`);
    expect(() =>
      parse(script.replace(/catch\s*\{/g, 'catch(e){'), { ecmaVersion: 2018, sourceType: 'script' }),
    ).not.toThrow();
  });

  test('gives old browsers their `globalThis` before anything else', async () => {
    expect(await built(`${standard}.js`)).toMatch(/^window\.globalThis=window[,;]/);
  });

  test('uses nothing that the oldest browsers lack', async () => {
    const script = await built(`${standard}.js`);
    // Lit calls it in its own branch for `?attribute`, which none of our templates binds.
    const ours = script.replace(/\.element\.toggleAttribute\(/g, '(');
    expect(tooNew.flatMap((name) => name.exec(ours)?.[0] ?? [])).toEqual([]);
  });

  test('is the build for learners, not the one for developers', async () => {
    expect(await built(`${standard}.js`)).not.toContain('Lit is in dev mode');
  });

  test(`weighs at most ${budget.script} bytes, compressed`, async () => {
    expect(zipped(await built(`${standard}.js`))).toBeLessThanOrEqual(budget.script);
  });
});

describe.each(themes)('%s.css', (theme) => {
  test('is one sheet: nothing to fetch', async () => {
    expect(await built(`${theme}.css`)).not.toMatch(/@import|url\((?!["']?data:)/);
  });

  test('leaves no function that the oldest browsers drop with its whole declaration', async () => {
    const sheet = await built(`${theme}.css`);
    expect(sheet).not.toContain('light-dark(');
    // What a browser must first say that it knows may stand inside `@supports`.
    const unasked = sheet.replace(/@supports[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    expect(unasked).not.toMatch(/\b(clamp|min|max)\(/);
    expect(unasked).not.toMatch(/:(is|where|has)\(/);
  });

  test('measures in no `vh`: the frame of an LMS is not the window', async () => {
    expect(await built(`${theme}.css`)).not.toMatch(/\d(vh|vmax|vmin)\b/);
  });

  test(`weighs at most ${budget.styles} bytes, compressed`, async () => {
    expect(zipped(await built(`${theme}.css`))).toBeLessThanOrEqual(budget.styles);
  });
});
