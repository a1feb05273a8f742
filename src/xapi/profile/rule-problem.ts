import type { Refusal } from '../refusal.ts';
import type { Statement } from '../statement.ts';
import { valuesAt } from './json-path.ts';
import type { Condition, Rule, Template } from './template.ts';

/** What is wrong by one rule of a template, `undefined` for nothing. */
export function ruleProblem(statement: Statement, rule: Rule, template: Template): Refusal | undefined {
  if (rule.only && !holds(statement, rule.only)) return undefined;
  const found = valuesAt(statement, rule.location);
  const wrong = messageOf(found, rule, template);
  const property = rule.location.replace(/^\$\./, '');
  return wrong === undefined ? undefined : { property, message: wrong, clause: clauseOf(template.name) };
}

export const clauseOf = (name: string): string => `Parcours profile 1.0, ${name}`;

function holds(statement: Statement, { location, is, not = false }: Condition): boolean {
  const found = valuesAt(statement, location);
  const isThere = is ? found.some((value) => is.indexOf(value) >= 0) : found.length > 0;
  return isThere !== not;
}

function messageOf(found: readonly unknown[], rule: Rule, { name }: Template): string | undefined {
  if (found.length === 0) {
    const wanted = rule.any ?? rule.all;
    const fix = wanted ? ` Write ${list(wanted)}.` : '';
    return rule.presence === 'included'
      ? `A statement \`${name}\` has a value here, and this one has none.${fix}`
      : undefined;
  }
  if (rule.presence !== 'excluded') return wrongValue(found, rule);
  const when = rule.only ? ` ${rule.only.words}` : '';
  return `A statement \`${name}\` has no value here${when}; this one has ${list(found)}. Leave it out.`;
}

function wrongValue(found: readonly unknown[], { any, all }: Rule): string | undefined {
  if (any && !found.some((value) => any.includes(value))) return `${list(found)} is not ${list(any)}.`;
  const others = all ? found.filter((value) => !all.includes(value)) : [];
  return all && others.length > 0 ? `${list(others)} is not ${list(all)}.` : undefined;
}

const list = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(' or ');
