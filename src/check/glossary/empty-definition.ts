import type { Rule } from '../rule.ts';

/**
 * A definition defines something: a term of the glossary, or in its own words.
 *
 * @example {"name": "ok"}
 *   ::definition{term=flash-point}
 *
 * @example {"name": "not-ok", "output": ["1:1: glossary/empty-definition"]}
 *   :::definition[Flash point]
 *   :::
 */
export const emptyDefinition: Rule = function* ({ blocks }) {
  for (const { block } of blocks) {
    if (block.type !== 'definition' || block.term !== undefined || block.blocks.length > 0) continue;
    yield {
      severity: 'error',
      rule: 'glossary/empty-definition',
      place: block.place,
      message: `The definition of "${block.title}" is empty.`,
      fix: 'Write it between the two lines, or take it from the glossary: ::definition{term=…}',
    };
  }
};
