import type { Rule } from '../rule.ts';
import { plainText } from '../walk/plain-text.ts';

const vague =
  /^(?:cliquez |cliquer |click |klik )?(?:ici|here|hier|lien|le lien|ce lien|link|this link|deze link|en savoir plus|savoir plus|lire la suite|suite|plus|read more|more|lees meer|meer|page|cette page|site|ce site|pdf)$/i;

/**
 * The words of a link say where it leads.
 *
 * Screen reader users go through the list of links, where « cliquez ici » stands alone (RGAA 6.1).
 *
 * @example {"name": "ok"}
 *   Read [the label of the extinguisher](https://example.org/label).
 *
 * @example {"name": "not-ok", "output": ["1:24: text/vague-link"]}
 *   To know how, read this [here](https://example.org/label).
 */
export const vagueLink: Rule = function* ({ nodes }) {
  for (const { node, place } of nodes) {
    if (node.type !== 'link') continue;
    const words = plainText([node]).replace(/[.…:!?\s«»→>]+$/u, '');
    if (!vague.test(words)) continue;
    yield {
      severity: 'warning',
      rule: 'text/vague-link',
      place,
      message: `The words "${words}" do not say where the link leads.`,
      fix: 'Put the name of the page or document between the brackets.',
    };
  }
};
