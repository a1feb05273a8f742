import type { Rule } from '../rule.ts';

/**
 * Words that are quoted have a source.
 *
 * Readers can then see them in their place.
 *
 * @example {"name": "ok"}
 *   :::quote{by="Jo Doe, firefighter" source=fire-handbook}
 *   Never pour water on burning oil.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: sources/quote-without-source"]}
 *   :::quote{by="Jo Doe, firefighter"}
 *   Never pour water on burning oil.
 *   :::
 */
export const quoteWithoutSource: Rule = function* ({ blocks }) {
  for (const { block } of blocks) {
    if (block.type !== 'quote' || block.source !== undefined) continue;
    yield {
      severity: 'warning',
      rule: 'sources/quote-without-source',
      place: block.place,
      message: `The words of ${block.by} have no source.`,
      fix: 'Add the id of a source: source=…',
    };
  }
};
