/** Why a value is refused. `type`: not the data type; `range`: the type, out of range; `order`: something must be set before; `set`: any other. */
export interface Refusal {
  readonly kind: 'type' | 'range' | 'order' | 'set';
  readonly reason: string;
}

/** Judges a value; `sibling` reads another element of the same record, '' when it is not set. */
export type Check = (value: string, sibling: (name: string) => string) => Refusal | undefined;

const refuse = (reason: string, kind: Refusal['kind'] = 'type'): Refusal => ({ kind, reason });

/** Text of at most `max` UTF-16 units. */
export const text =
  (max: number): Check =>
  (value) =>
    value.length > max ? refuse(`${value.length} characters, at most ${max}`) : undefined;

/** Text that older databases and encodings take: printable ASCII. */
export const ascii =
  (max: number): Check =>
  (value, sibling) =>
    /^[\u0020-\u007e]*$/.test(value) ? text(max)(value, sibling) : refuse('characters outside ASCII');

/** One of some words. */
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value) ? undefined : refuse(`one of ${words.map((word) => `"${word}"`).join(', ')}`);

/** Text of a given form. */
export const form =
  (pattern: RegExp, name: string): Check =>
  (value) =>
    pattern.test(value) ? undefined : refuse(`not ${name}`);

/** A decimal with a dot, at most `decimals` of them, between two bounds. */
export const number =
  (low: number, high: number, decimals: number): Check =>
  (value) => {
    const found = /^-?\d{1,5}(?:\.(\d+))?$/.exec(value);
    if (!found) return refuse('not a decimal with a dot');
    if ((found[1] ?? '').length > decimals) return refuse(`more than ${decimals} decimals`);
    return Number(value) < low || Number(value) > high ? refuse(`not between ${low} and ${high}`, 'range') : undefined;
  };

/** The first refusal of several checks. */
export const all =
  (...checks: readonly Check[]): Check =>
  (value, sibling) => {
    for (const check of checks) {
      const refusal = check(value, sibling);
      if (refusal) return refusal;
    }
    return undefined;
  };

/** Either check is content. */
export const either =
  (one: Check, other: Check): Check =>
  (value, sibling) =>
    one(value, sibling) && other(value, sibling);

/** By the type of the interaction, which must be set. */
export const byType =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, sibling) => {
    const type = sibling('type');
    if (!type) return refuse('`type` must be set before', 'order');
    return checks[type]?.(value, sibling);
  };

/** Parts between separators: how many, each of a form, and whether one may come twice. */
export const parts =
  (separator: string, most: number, part: RegExp, options: { readonly unique?: boolean } = {}): Check =>
  (value) => {
    const found = value.split(separator);
    if (found.length > most) return refuse(`${found.length} parts, at most ${most}`);
    const wrong = found.find((each) => !part.test(each));
    if (wrong !== undefined) return refuse(`"${wrong}" is not of the form ${part.source}`);
    return options.unique && new Set(found).size < found.length ? refuse('a part comes twice') : undefined;
  };
