import { iri, languageTag } from '../formats.ts';
import type { Format, Kind } from '../shape.ts';

/** The kinds that many tables share. */
export const text: Kind = { is: 'text' };
export const number: Kind = { is: 'number' };
export const boolean: Kind = { is: 'boolean' };

export const formatted = (format: Format): Kind => ({ is: 'formatted', format });

export const listOf = (of: Kind): Kind => ({ is: 'list', of });

/** Data 4.2. */
export const languageMap: Kind = {
  is: 'map',
  name: 'a language map, such as {"en": "…"}',
  keys: languageTag,
  values: text,
};

/** Data 4.1: any JSON under keys that are IRIs, null included. */
export const extensions: Kind = {
  is: 'map',
  name: 'an extensions object, whose keys are IRIs',
  keys: iri,
  values: { is: 'anything' },
};
