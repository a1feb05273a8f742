import type { Rule } from '../rule.ts';
import { told, type Wording, words } from './wordings.ts';

const both = 'Write words that fit everyone (« les agents », « l’équipe »), or both in full: « cheffes et chefs ».';
const unread = 'voices that read aloud stumble over it, and so do many readers.';

const wordings: readonly Wording[] = [
  { find: /[·•‧⋅](?<=\p{L}.)(?=\p{L})/gu, why: unread, fix: both },
  {
    find: /\((?<=\p{L}{3}\()(?:e|es|ne|nes|le|les|trice|trices|euse|euses|ère|ères|ve|ves)\)s?(?!\p{L})/gu,
    why: unread,
    fix: both,
  },
  { find: /-(?<=\p{L}{3}-)e(?:-s|s)?(?![\p{L}-])/gu, why: unread, fix: both },
  { find: /\.(?<=\p{L}{3}\.)(?:e|ne|trice|euse)\.s(?!\p{L})/gu, why: unread, fix: both },
  {
    find: words(
      '(?:il/elle|elle/il|ils/elles|un/une|une/un|tous/toutes|toutes/tous|ceux/celles|celui/celle|le/la|la/le)',
    ),
    why: unread,
    fix: both,
  },
  { find: /\/(?<=\p{L}{3}\/)(?:trice|euse|ne|ère)s?(?!\p{L})/gu, why: unread, fix: both },
  {
    find: words('mademoiselle|mesdemoiselles'),
    why: 'the word asks whether a woman is married.',
    fix: 'Write Madame.',
  },
  {
    find: words('(?:en )?bons? pères? de famille'),
    why: 'the law itself has given the words up.',
    fix: 'Write « avec soin », « raisonnablement ».',
  },
  {
    find: words('jours?(?:-|/| )hommes?|hommes?(?:-|/| )(?:jours?|mois)'),
    why: 'work is counted in men.',
    fix: 'Write « jours de travail ».',
  },
  {
    find: words(
      '(?<!droits de )(?:la main de l’homme|l’homme (?:est|a|doit|peut|moderne|et la (?:nature|machine|planète))|les hommes(?! et les femmes))(?<!les femmes et les hommes)',
    ),
    why: 'humans are called men.',
    fix: 'Write « l’être humain », « les humains », « les gens ».',
  },
];

const chiefs: Wording = {
  find: words('les chefs de (?:projet|service|bureau|produit)s?'),
  why: 'women who do this work do not find themselves.',
  fix: 'Write « cheffes et chefs de projet », or name the work: « qui mène le projet ».',
};

/**
 * Everybody is meant, in words that can be read aloud.
 *
 * Epicene words and both forms in full are read by every voice; points and parentheses inside words are not.
 *
 * @example {"name": "ok"}
 *   Les agents, cheffes et chefs de projet, éteignent leur poste.
 *
 * @example {"name": "not-ok", "output": ["1:10: language/inclusive"]}
 *   Les agent·e·s éteignent leur poste.
 *
 * @example {"name": "not-ok: men", "output": ["1:26: language/inclusive"]}
 *   Compter en jours, pas en jours-hommes.
 */
export const inclusive: Rule = function* (located) {
  const rule = 'language/inclusive';
  const roles = ['prose', 'title', 'option', 'cell'] as const;
  yield* told(located, rule, wordings, { roles: [...roles, 'speech'], quotes: 'spared' });
  yield* told(located, rule, [chiefs], { roles, quotes: 'spared', leave: ({ text }) => /cheffe/iu.test(text) });
};
