import type { Rule } from '../rule.ts';
import { plainText } from '../walk/plain-text.ts';
import { show } from '../show.ts';

/**
 * A link has words, not its address.
 *
 * A screen reader spells an address letter by letter, and on a phone it runs out of the line.
 *
 * @example {"name": "ok"}
 *   Read [the label of the extinguisher](https://example.org/label).
 *
 * @example {"name": "not-ok", "output": ["1:6: text/bare-address"]}
 *   Read https://example.org/label before.
 */
export const bareAddress: Rule = function* ({ nodes }) {
  for (const { node, place } of nodes) {
    if (node.type !== 'link') continue;
    const words = plainText([node]);
    if (words !== '' && !/^(?:https?:\/\/|www\.)\S+$/i.test(words)) continue;
    yield {
      severity: 'warning',
      rule: 'text/bare-address',
      place,
      message:
        words === ''
          ? `The link to ${show(node.url)} has no words.`
          : `The address ${show(words)} stands for the words of a link.`,
      fix: `Say where it leads: [name of the page](${node.url})`,
    };
  }
};
