import type { Rule } from '../rule.ts';
import { show } from '../show.ts';

/**
 * Links to the web start with https.
 *
 * Browsers warn of http pages, and networks of administrations often block them.
 *
 * @example {"name": "ok"}
 *   Read [the label](https://example.org/label).
 *
 * @example {"name": "not-ok", "output": ["1:6: text/insecure-link"]}
 *   Read [the label](http://example.org/label).
 */
export const insecureLink: Rule = function* ({ nodes }) {
  for (const { node, place } of nodes) {
    if (node.type !== 'link' || !/^http:/i.test(node.url)) continue;
    yield {
      severity: 'warning',
      rule: 'text/insecure-link',
      place,
      message: `The link to ${show(node.url)} is not secured.`,
      fix: `Write ${node.url.replace(/^http:/i, 'https:')}, if the site answers there.`,
    };
  }
};
