import type { Rule } from '../rule.ts';
import { told, type Wording } from './wordings.ts';

const behindNumber = String.raw`(?<=\d[ \u00a0\u202f]?)`;
const end = String.raw`(?![\p{L}\p{N}])`;

const misspelt: readonly (readonly [pattern: string, unit: string])[] = [
  ['(?:Kg|KG|kgs|Kgs)', 'kg'],
  ['(?:Kwh|KWh|kwh|KWH|KwH|kwH)', 'kWh'],
  ['(?:Mwh|MWH|mwh)', 'MWh'],
  ['(?:Gwh|GWH|gwh)', 'GWh'],
  ['(?:Twh|TWH|twh)', 'TWh'],
  ['(?:Km|KM|kms|Kms)', 'km'],
  ['(?:kw|KW|Kw)', 'kW'],
  ['(?:grs?|Grs?)', 'g'],
  ['(?:Tonnes?)', 'tonnes'],
];

const wordings: readonly Wording[] = [
  {
    find: new RegExp(String.raw`(?<!Impact[\s\u00a0])CO2(?!\p{N})`, 'gu'),
    why: 'the 2 stands on the line.',
    fix: 'Write CO₂, or CO₂e for all gases.',
  },
  {
    find: new RegExp(String.raw`${behindNumber}(?:[kcm]?m)2${end}`, 'gu'),
    why: 'the 2 stands on the line.',
    fix: 'Write m², km².',
  },
  {
    find: new RegExp(String.raw`${behindNumber}(?:[kcm]?m)3${end}`, 'gu'),
    why: 'the 3 stands on the line.',
    fix: 'Write m³.',
  },
  ...misspelt.map(([pattern, unit]) => ({
    find: new RegExp(behindNumber + pattern + end, 'gu'),
    why: 'the unit has other letters.',
    fix: `Write ${unit}: capitals and small letters of units mean different things, and they take no s.`,
  })),
];

/**
 * Units and gases are written as the standard writes them.
 *
 * @example {"name": "ok"}
 *   Une voiture émet du CO₂ : 12 kg, ou 3 kWh par m².
 *
 * @example {"name": "not-ok", "output": ["1:21: language/units", "1:30: language/units"]}
 *   Une voiture émet du CO2 : 12 Kg, ou 3 kWh.
 */
export const units: Rule = function* (located) {
  const roles = ['prose', 'title', 'option', 'cell', 'speech'] as const;
  yield* told(located, 'language/units', wordings, { roles, quotes: 'read' });
};
