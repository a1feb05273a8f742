import { describe, expect, test } from 'vitest';
import { runExample } from '../build-scripts/rule-example-course.ts';
import { isOk, readRuleFiles, type RuleFile } from '../build-scripts/rule-examples.ts';
import { rules } from '../src/check/rules.ts';
import type { Rule } from '../src/check/rule.ts';

const files = await readRuleFiles();

test('every rule that has a file is checked, and no other', async () => {
  const exported = await Promise.all(files.map(load));
  expect(new Set(rules)).toEqual(new Set(exported));
  expect(rules).toHaveLength(files.length);
  expect(files.length).toBeGreaterThanOrEqual(42);
});

describe.each(files)('$id', (file) => {
  test('shows what is fine and what is not', () => {
    expect(file.sentence).toMatch(/\.$/);
    expect(file.examples.filter(isOk).length).toBeGreaterThan(0);
    expect(file.examples.filter((example) => !isOk(example)).length).toBeGreaterThan(0);
  });

  test.each(file.examples)('$name', async (example) => {
    const { found, lines, reading } = runExample(await load(file), example);
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

async function load({ path, name }: RuleFile): Promise<Rule> {
  const module = (await import(`../src/check/${path}`)) as Readonly<Record<string, Rule>>;
  const rule = module[name];
  if (!rule) throw new Error(`${path} exports no ${name}.`);
  return rule;
}
