import type { LanguageRule } from '../src/check/language-rule.ts';
import type { Rule } from '../src/check/rule.ts';
import type { AnyRule } from './rule-example-course.ts';
import type { RuleFile } from './rule-examples.ts';

/** The rule of a file, ready to be run on an example. */
export async function loadRule({ path, name, id }: RuleFile): Promise<AnyRule> {
  const module = (await import(/* @vite-ignore */ `../src/check/${path}`)) as Readonly<Record<string, unknown>>;
  const rule = module[name];
  if (typeof rule !== 'function') throw new Error(`${path} exports no ${name}.`);
  return id.startsWith('languages/') ? { two: rule as LanguageRule } : { one: rule as Rule };
}
