import type { Rule } from '../rule.ts';

/**
 * Words should not be written in capitals.
 *
 * Capitals are slower to read, and some screen readers spell them. Acronyms are fine.
 *
 * @example {"name": "ok"}
 *   Call the fire brigade (BSPP) **first**.
 *
 * @example {"name": "not-ok", "output": ["1:1: text/shouting"]}
 *   NEVER POUR WATER on burning oil.
 */
export const shouting: Rule = function* ({ nodes }) {
  for (const { node, place } of nodes) {
    const words =
      node.type === 'text' ? /(?<!\p{Lu})\p{Lu}{4,}(?:[ ’'-]+\p{Lu}{4,})+/u.exec(node.value)?.[0] : undefined;
    if (words === undefined) continue;
    yield {
      severity: 'warning',
      rule: 'text/shouting',
      place,
      message: `"${words}" stands in capitals.`,
      fix: `Write it in small letters; **${words.toLowerCase()}** makes it stand out.`,
    };
  }
};
