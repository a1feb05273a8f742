import type { Block, Figure, Place } from '../../model/course.ts';
import { type Stretch, stretchesOf } from '../language/stretches.ts';
import type { Located, Rule } from '../rule.ts';
import { figuresOf } from './quoted.ts';

/**
 * A figure is quoted in the company that its rule asks for.
 *
 * Beside `rule`, which people read, figures.yaml may say `with`: words of which one stands on each page that quotes the figure (« étranger », where
 * two perimeters are confused), and `without`: words that never stand in the paragraph, table or chart that quotes it (« aérien », where a comparison is false).
 *
 * @example {"name": "ok"}
 *   Au bord de la mer, l’huile fume à :figure[oil-smokes].
 *
 * @example {"name": "not-ok: without its word", "output": ["1:11: figures/rule-of-use"]}
 *   L’huile à :figure[oil-smokes] fume.
 *
 * @example {"name": "not-ok: with a word it must not have", "output": ["1:37: figures/rule-of-use"]}
 *   Près de la mer, comme l’eau, elle à :figure[oil-smokes].
 */
export const ruleOfUse: Rule = function* (located) {
  for (const { figure, near, page, place } of companies(located)) {
    const { id, display, rule, with: wanted = [], without = [] } = figure;
    const named = `The figure "${display}" (${id})`;
    if (wanted.length > 0 && !wanted.some((word) => begins(page(), word))) {
      yield {
        severity: 'warning',
        rule: 'figures/rule-of-use',
        place,
        message: `${named} is quoted without what its rule asks for: "${rule}"`,
        fix: `Say it on the same page, with one of these words: ${wanted.join(', ')}.`,
      };
    }
    const odd = without.find((word) => begins(near, word));
    if (odd === undefined) continue;
    yield {
      severity: 'warning',
      rule: 'figures/rule-of-use',
      place,
      message: `${named} stands beside "${odd}", which its rule forbids: "${rule}"`,
      fix: 'Say it otherwise, or quote another figure.',
    };
  }
};

interface Company {
  readonly figure: Figure;
  readonly place: Place;
  /** Words of the block, of a question without its other options. */
  readonly near: string;
  /** Words of the page, in the bank those of the question. */
  readonly page: () => string;
}

/** Each place that quotes a figure whose company can be judged. */
function* companies(located: Located): Iterable<Company> {
  const { figures } = located.course;
  const judged = [...figures.values()].some((figure) => figure.with || figure.without);
  if (!judged) return;
  const stretches = stretchesOf(located);
  const byBlock = grouped(stretches, ({ block }) => block);
  const byPage = grouped(stretches, ({ page, interaction }) => page ?? interaction);
  const pageOf =
    ({ page, interaction }: Pick<Stretch, 'page' | 'interaction'>) =>
    (): string =>
      [page?.title ?? '', ...(byPage.get(page ?? interaction) ?? []).map(({ text }) => text)].join('\n');
  for (const stretch of stretches) {
    const around = byBlock.get(stretch.block) ?? [];
    const near = around.filter((one) => one === stretch || one.role !== 'option');
    for (const { id, index } of stretch.figures) {
      const figure = figures.get(id);
      if (figure) yield { figure, place: stretch.at(index), near: textOf(near), page: pageOf(stretch) };
    }
  }
  for (const { block, ...context } of located.blocks) {
    for (const id of new Set(figuresOf(block))) {
      const figure = figures.get(id);
      if (figure) yield { figure, place: block.place, near: textOf(byBlock.get(block) ?? []), page: pageOf(context) };
    }
  }
}

const textOf = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('\n');

function grouped<Key extends Block | object | undefined>(
  stretches: readonly Stretch[],
  keyOf: (stretch: Stretch) => Key,
): ReadonlyMap<Key | undefined, readonly Stretch[]> {
  const groups = new Map<Key | undefined, Stretch[]>();
  for (const stretch of stretches) {
    const key = keyOf(stretch);
    const group = groups.get(key) ?? [];
    group.push(stretch);
    groups.set(key, group);
  }
  return groups;
}

/** Whether a word of the text begins so; capitals and kinds of spaces and apostrophes make no difference. */
function begins(text: string, beginning: string): boolean {
  const plain = (some: string): string =>
    some
      .toLowerCase()
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .replaceAll("'", '’');
  return ` ${plain(text).replace(/[^\p{L}\p{N}%,.]+/gu, ' ')}`.includes(
    ` ${plain(beginning).replace(/[^\p{L}\p{N}%,.]+/gu, ' ')}`,
  );
}
