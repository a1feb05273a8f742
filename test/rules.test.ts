import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { loadRule } from '../build-scripts/load-rule.ts';
import { readingProblems, readingRuleIds } from '../build-scripts/reading-problems.ts';
import { runExample } from '../build-scripts/rule-example-course.ts';
import { isOk, readRuleFiles } from '../build-scripts/rule-examples.ts';
import { rulesDocs } from '../build-scripts/rules-docs.ts';
import { languageRules } from '../src/check/language-rules.ts';
import { rules } from '../src/check/rules.ts';

const files = await readRuleFiles();

test('every rule that has a file is checked, and no other', async () => {
  const loaded = await Promise.all(files.map(loadRule));
  const exported = loaded.map((rule) => ('two' in rule ? rule.two : rule.one));
  expect(new Set([...rules, ...languageRules])).toEqual(new Set(exported));
  expect(rules.length + languageRules.length).toBe(files.length);
  expect(files.length).toBeGreaterThanOrEqual(42);
});

describe.each(files)('$id', (file) => {
  test('shows what is fine and what is not', () => {
    expect(file.sentence).toMatch(/\.$/);
    expect(file.examples.filter(isOk).length).toBeGreaterThan(0);
    expect(file.examples.filter((example) => !isOk(example)).length).toBeGreaterThan(0);
  });

  test.each(file.examples)('$name', async (example) => {
    const { found, lines, reading } = runExample(await loadRule(file), example);
    expect(lines).toEqual(example.output);
    expect(example.output.length > 0).toBe(!isOk(example));
    // An example that cannot be read would prove nothing.
    expect(reading).toEqual([]);
    for (const { rule, message, fix } of found) {
      expect(rule).toBe(file.id);
      expect(message).toMatch(/[.?”"]$/);
      expect(fix).not.toBe('');
    }
  });
});

test('docs/rules is what build-scripts/rules-docs.ts writes', async () => {
  const pages = await rulesDocs();
  const names = (await readdir('docs/rules')).toSorted();
  expect(names).toEqual([...pages.keys()].toSorted());
  for (const name of names) expect(await readFile(`docs/rules/${name}`, 'utf8'), name).toBe(pages.get(name));
});

test('the page about reading tells every problem that the reader has, and no other', async () => {
  expect(Object.keys(readingProblems).toSorted()).toEqual(await readingRuleIds());
});
