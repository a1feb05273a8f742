import type { Rule } from '../rule.ts';
import { told, type Wording } from './wordings.ts';

/** Words that begin with É whatever they mean; « Effet », « Essai », « Est » begin with E. */
const acute = [
  'tats?',
  'coles?',
  'tapes?',
  'tudes?',
  'tudier',
  'quip(?:es?|er|ements?)',
  'nerg(?:ies?|étiques?)',
  'conom(?:ies?|iser|iques?)',
  'colog(?:ies?|iques?)',
  'co(?:conception|blanchiment|label|labels|système|systèmes|geste|gestes|concevoir)',
  'lectri(?:cité|ques?)',
  'lectroniques?',
  'missions?',
  'mettre',
  'crans?',
  'cri(?:re|t|ts|te|tes|ture|tures|vez|vons)',
  'chang(?:es?|er|ez)',
  'chelles?',
  'chéances?',
  'changes?',
  'valu(?:er|ez|ation|ations)',
  'teind(?:re|ez|ons)',
  'vit(?:er|ez|ons)',
  'gal(?:ement|ité|e|es)?',
  'lément(?:s|aire)?',
  'lèves?',
  'lus?',
  'missaire',
  'normes?',
  'poque',
  'puis(?:er|ement)',
  'dit(?:ion|eur|eurs|ions)',
  'ducation',
  'tablissements?',
  'tranger(?:s|ère|ères)?',
  'troit(?:e|s)?',
  'tait',
  'thiques?',
  'tiquettes?',
  'vénements?',
  'volutions?',
  'vident(?:e|s)?',
  'videmment',
].join('|');

const afterA =
  'la|l’|partir|chaque|quoi|qui|quel(?:le)?s?|vous|nous|noter|retenir|revoir|lire|éviter|propos|bas|cause|côté|défaut|droite|gauche|peine|peu|plusieurs|savoir|cette?|ces?|votre|notre|titre|vrai|distance|usage|usages|éviter|long|court|moyen|mon|son|ton|moins|nouveau|terme';

const wordings: readonly Wording[] = [
  {
    find: new RegExp(String.raw`(?<![\p{L}\p{N}])E(?:${acute})(?![\p{L}\p{N}])`, 'gu'),
    why: 'the capital has lost its accent.',
    fix: 'Write É: capitals keep their accents.',
  },
  {
    find: new RegExp(String.raw`(?<=^|[.!?…]\s|«[\s\u00a0])A[\s\u00a0](?:${afterA})(?![\p{L}\p{N}-])`, 'gmu'),
    why: 'the capital has lost its accent.',
    fix: 'Write À: capitals keep their accents.',
  },
  {
    find: /(?<![\p{L}\p{N}])(?:Etre|Etes)(?![\p{L}\p{N}])/gu,
    why: 'the capital has lost its accent.',
    fix: 'Write Ê: capitals keep their accents.',
  },
  {
    find: /(?<![\p{L}\p{N}])Ca(?=[\s\u00a0]\p{Ll})/gu,
    why: 'the capital has lost its cedilla.',
    fix: 'Write Ça: capitals keep their signs.',
  },
  {
    find: /(?<!\p{L})(?:\p{L}{0,4}oeu\p{L}+|oeils?|oedème\p{L}*|foetus)/giu,
    why: 'o and e are one letter here.',
    fix: 'Write œ: œuvre, cœur, nœud.',
  },
];

/**
 * French letters keep their accents, capitals too, and œ is one letter.
 *
 * A word without its accent is another word for a voice that reads it aloud: « Etat », « A propos ». Only words that leave no doubt are told.
 *
 * @example {"name": "ok"}
 *   À partir de là, l’État agit : au cœur du feu, l’œil suit. A priori, l’effet est réel.
 *
 * @example {"name": "not-ok", "output": ["1:3: language/letters"]}
 *   L’Etat agit.
 *
 * @example {"name": "not-ok: A and oe", "output": ["1:1: language/letters", "1:19: language/letters"]}
 *   A partir de là, l’oeil du coeur suit.
 */
export const letters: Rule = function* (located) {
  const roles = ['prose', 'title', 'option', 'cell', 'speech', 'quoted'] as const;
  yield* told(located, 'language/letters', wordings, { roles, quotes: 'read' });
};
