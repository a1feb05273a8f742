import type { XapiVersion } from '../statement.ts';
import type { Clause } from './clauses.ts';
import type { Findings } from './findings.ts';

/**
 * How the tables of the specification are written down: an object is a `Shape`, each of its properties has a `Kind`.
 * `walk.ts` reads them; the files in `tables/` hold them.
 */
export interface Shape {
  /** With its article, as a sentence says it: `a Verb`. */
  readonly name: string;
  readonly clause: Clause;
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: readonly string[];
  /** What hangs on several properties at once. */
  readonly rules: readonly Rule[];
}

export interface Property {
  readonly kind: Kind;
  /** Where the specification says so; without it, where the object is described. */
  readonly clause?: Clause;
}

export type Kind =
  | { readonly is: 'text' }
  | { readonly is: 'number' }
  | { readonly is: 'boolean' }
  | { readonly is: 'formatted'; readonly format: Format }
  | { readonly is: 'one of'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly of: Kind; readonly atLeast?: number; readonly orAlone?: true }
  | { readonly is: 'map'; readonly keys: Format; readonly values: Kind; readonly name: string }
  | { readonly is: 'object'; readonly shape: Shape }
  /** Which shape it is stands in its `objectType`; `otherwise` where that is absent. */
  | { readonly is: 'typed object'; readonly shapes: ReadonlyMap<string, Shape>; readonly otherwise: string }
  /** Any JSON, as extensions hold it. */
  | { readonly is: 'anything' };

/** A string, or a number, of which the specification says more than its type. */
export interface Format {
  /** With its article and an example: `a UUID, such as "…"`. */
  readonly name: string;
  readonly clause: Clause;
  readonly allows: (value: string | number, version: XapiVersion) => boolean;
  /** Absent: a string. */
  readonly type?: 'number';
}

export type JsonObject = Readonly<Record<string, unknown>>;

export type Rule = (value: JsonObject, findings: Findings) => void;

/** Writes a table down briefly: properties as an object, in the order of the specification; those with `!` are required. */
export function shape(
  name: string,
  clause: Clause,
  properties: Readonly<Record<string, Property | Kind>>,
  rules: readonly Rule[] = [],
): Shape {
  const required: string[] = [];
  const map = new Map<string, Property>();
  for (const [written, value] of Object.entries(properties)) {
    const key = written.replace('!', '');
    if (key !== written) required.push(key);
    map.set(key, 'kind' in value ? value : { kind: value });
  }
  return { name, clause, properties: map, required, rules };
}
