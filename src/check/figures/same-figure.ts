import type { Figure } from '../../model/course.ts';
import { entryPlace, fileNamed } from '../places.ts';
import type { Rule } from '../rule.ts';
import { quotedFigures } from './quoted.ts';

/**
 * A figure stands once in figures.yaml.
 *
 * Two entries with the same value, unit, year, source and scope are one figure under two names: mended in one place, it stays wrong in the other.
 *
 * @example {"name": "ok"}
 *   Water boils at :figure[water-boils], oil burns at :figure[oil-burns].
 *
 * @example {"name": "not-ok", "output": ["figures.yaml:2:1: figures/same-figure"]}
 *   Water boils at :figure[water-hot].
 *   == figures.yaml
 *   - { id: water-hot, value: 100, unit: °C, display: 100 °C, label_fr: eau chaude, year: 2025, source: fire-handbook, confidence: single }
 */
export const sameFigure: Rule = function* (located) {
  const { texts, course } = located;
  const byWhat = new Map<string, Figure>();
  const quoted = new Set(quotedFigures(located).map(({ id }) => id));
  for (const figure of course.figures.values()) {
    const what = whatIsCounted(figure);
    const first = byWhat.get(what);
    byWhat.set(what, first ?? figure);
    if (!first || !(quoted.has(figure.id) || quoted.has(first.id))) continue;
    yield {
      severity: 'warning',
      rule: 'figures/same-figure',
      place: entryPlace(texts, fileNamed(texts, 'figures.yaml'), figure.id),
      message: `"${figure.id}" and "${first.id}" say the same: ${figure.display}, ${figure.year}, of the same source.`,
      fix: 'Keep one of them, or write in their scope what tells them apart.',
    };
  }
};

const whatIsCounted = ({ value, valueText, unit, year, source, scope }: Figure): string =>
  JSON.stringify([value, valueText, unit, year, source, scope]);
