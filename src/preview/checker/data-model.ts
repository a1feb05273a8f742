import type { Refusal } from './checks.ts';
import { childrenOf, generic, isList, listsOf } from './element-table.ts';
import type { StandardWords } from './standards.ts';

/** What a call comes to: `error` is '0' when it succeeds, else `reason` says why. */
export interface Outcome {
  readonly value: string;
  readonly error: string;
  readonly reason: string;
}

/** The values of one session, which takes only what the standard's strictest reading takes. */
export class DataModel {
  readonly values: Map<string, string>;
  private readonly words: StandardWords;
  /** List to its number of records. */
  private readonly counts = new Map<string, number>();

  constructor(words: StandardWords, values: ReadonlyMap<string, string>) {
    this.words = words;
    this.values = new Map(values);
    for (const element of values.keys()) this.reckon(element);
  }

  get(element: string): Outcome {
    const { elements, errors } = this.words;
    const parent = element.slice(0, element.lastIndexOf('.'));
    if (element.endsWith('._children')) {
      const children = childrenOf(elements, parent);
      return children ? ok(children) : no(errors.noChildren, `${parent} has no children`);
    }
    if (element.endsWith('._count')) {
      return isList(elements, parent) ? ok(String(this.count(parent))) : no(errors.noCount, `${parent} is no list`);
    }
    const rule = elements[generic(element)];
    if (!rule) return no(errors.unknown, `${element} is no element of the data model`);
    if (rule.access === 'write') return no(errors.writeOnly, `${element} cannot be read`);
    if (listsOf(element).some(({ list, index }) => index >= this.count(list))) {
      return no(errors.beyond, `${element} is beyond the last record`);
    }
    const value = this.values.get(element);
    return value === undefined ? no(errors.unset, '') : ok(value);
  }

  set(element: string, value: string): Outcome {
    const refusal = this.refusal(element, value);
    if (refusal) return no(refusal.error, refusal.reason);
    this.values.set(element, value);
    this.reckon(element);
    return ok('true');
  }

  /** How many records a list has. */
  count(list: string): number {
    return this.counts.get(list) ?? 0;
  }

  private reckon(element: string): void {
    for (const { list, index } of listsOf(element)) this.counts.set(list, Math.max(this.count(list), index + 1));
  }

  private refusal(element: string, value: string): { readonly error: string; readonly reason: string } | undefined {
    const { elements, errors } = this.words;
    if (/\._(children|count|version)$/.test(element))
      return { error: errors.keyword, reason: `${element} is a keyword` };
    const rule = elements[generic(element)];
    if (!rule) return { error: errors.unknown, reason: `${element} is no element of the data model` };
    if (rule.access === 'read') return { error: errors.readOnly, reason: `${element} cannot be set` };
    const outOfPlace = this.outOfPlace(element);
    if (outOfPlace) return outOfPlace;
    const record = element.replace(/\.(correct_responses|objectives)\.\d+\.(pattern|id)$/, '.');
    const before = record === element || !element.startsWith('cmi.interactions') ? parentOf(element) : record;
    const refusal = rule.check?.(value, (name) => this.values.get(before + name) ?? '') ?? this.taken(element, value);
    return (
      refusal && { error: errors.refused[refusal.kind], reason: `${element} = "${clip(value)}": ${refusal.reason}` }
    );
  }

  /** Records are numbered without gaps, begin with their id, and are not endless. */
  private outOfPlace(element: string): { readonly error: string; readonly reason: string } | undefined {
    const { errors, most } = this.words;
    for (const { list, index } of listsOf(element)) {
      const count = this.count(list);
      if (index > count) return { error: errors.gap, reason: `${element} leaves a gap: ${list} has ${count} records` };
      if (index >= (most[list] ?? Infinity))
        return { error: errors.gap, reason: `${list} holds ${index} records, no more` };
      const first = list.endsWith('correct_responses') ? 'pattern' : 'id';
      if (index === count && element !== `${list}.${index}.${first}`) {
        return { error: errors.refused.order, reason: `${list}.${index}.${first} must be set before ${element}` };
      }
    }
    return undefined;
  }

  /** An objective's id is unique, and in SCORM 2004 written once. */
  private taken(element: string, value: string): Refusal | undefined {
    if (!/^cmi\.objectives\.\d+\.id$/.test(element)) return undefined;
    for (const [name, held] of this.values) {
      if (name !== element && held === value && /^cmi\.objectives\.\d+\.id$/.test(name)) {
        return { kind: 'set', reason: `${name} has this id` };
      }
    }
    const held = this.values.get(element);
    if (this.words.api === 'API' || held === undefined || held === value) return undefined;
    return { kind: 'set', reason: `it is "${held}" and cannot be changed` };
  }
}

const ok = (value: string): Outcome => ({ value, error: '0', reason: '' });
const no = (error: string, reason: string): Outcome => ({ value: '', error, reason });
const parentOf = (element: string): string => element.slice(0, element.lastIndexOf('.') + 1);
const clip = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
