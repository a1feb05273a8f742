import type { Check } from './checks.ts';

/** What may be done with an element, and which values it takes. */
export interface ElementRule {
  readonly access: 'read' | 'write' | 'both';
  readonly check?: Check;
}

/** Element names, `n` for an index, to their rules. */
export type ElementTable = Readonly<Record<string, ElementRule>>;

/** The name in the table: `cmi.interactions.12.id` → `cmi.interactions.n.id`. */
export const generic = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');

/** The lists an element stands in, outermost first, with its place in each. */
export function listsOf(element: string): readonly { readonly list: string; readonly index: number }[] {
  return [...element.matchAll(/\.(\d+)(?=\.)/g)].map((found) => ({
    list: element.slice(0, found.index),
    index: Number(found[1]),
  }));
}

/** The names below an element, for `_children`: '' when it has none. */
export function childrenOf(table: ElementTable, element: string): string {
  const prefix = `${generic(`${element}.`).slice(0, -1)}.`;
  const names = Object.keys(table)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length).replace(/^n\./, '').split('.')[0]!);
  return [...new Set(names)].join(',');
}

/** Whether an element is a list of records. */
export const isList = (table: ElementTable, element: string): boolean =>
  Object.keys(table).some((name) => name.startsWith(`${generic(`${element}.`)}n.`));
