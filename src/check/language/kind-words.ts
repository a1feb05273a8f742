import type { Rule } from '../rule.ts';
import type { Stretch } from './stretches.ts';
import { told, type Wording, words } from './wordings.ts';

/** « Il n’y a pas de honte à… » accuses nobody. */
const notDenied = String.raw`(?<!(?:sans|rien de|pas|pas de|ni|aucune?|moins|plutôt que de)[\s\u00a0](?:\p{L}+[\s\u00a0])?)`;
/** « Le coupable », in a story, is someone who is looked for. */
const notANoun = String.raw`(?<!(?:le|la|les|un|une|des|du|au|quel|ce|vrais?)[\s\u00a0])`;

const guilt = 'it makes the reader feel guilty.';
const order = 'it commands.';
const slogan = 'it is a slogan.';

const wordings: readonly Wording[] = [
  {
    find: words(`${notDenied}${notANoun}(?:tous |toutes )?coupables?`),
    why: guilt,
    fix: 'Say what happens, and what one may do.',
  },
  {
    find: words(
      `${notDenied}(?:irresponsables?|(?:avoir|avez|ayez|ayons|devriez avoir) honte|honte à|quelle honte|une honte|honteux|honteuses?|scandaleux|inadmissibles?)`,
    ),
    why: guilt,
    fix: 'Say what happens, and what one may do.',
  },
  {
    find: words(`${notDenied}culpabilis(?:e|er|ez|ons|ent|é|és)`),
    why: guilt,
    fix: 'Say it without the word: what happens, and what one may do.',
  },
  {
    find: words(
      '(?:vous|nous|on|chacun) (?:devez|devons|doit) (?:absolument|impérativement|tous)|il faut absolument|ne faites (?:plus )?jamais',
    ),
    why: order,
    fix: 'Say why, and leave the decision to who reads.',
  },
  {
    find: words(
      '(?:sauver|sauvez|sauvons|sauve|protéger la santé de|soigner) (?:la|notre) planète|(?:bons?|bonnes?|gestes?|mieux|bien) pour (?:la|notre) planète|chaque geste compte|tous ensemble|amie?s? de la planète|la planète vous (?:dit merci|remercie)',
    ),
    why: slogan,
    fix: 'Say what changes, and by how much.',
  },
  {
    find: words(
      'il n’y a qu’à|il suffit (?:pourtant|simplement|tout simplement|juste) (?:de|d’)|il suffirait (?:pourtant|simplement|juste) (?:de|d’)',
    ),
    why: 'it says that it is easy; who does not manage feels at fault.',
    fix: 'Say how it is done.',
  },
  {
    find: /[\p{L}\p{N}»)]?[\s\u00a0\u202f]?!/gu,
    why: 'an exclamation mark raises the voice.',
    fix: 'Write a full stop.',
  },
];

const verdicts: readonly Wording[] = [
  {
    find: /^(?:Faux|Erreur|Raté|Perdu|Mauvaise réponse|Mauvais choix)(?=[\s\u00a0]*[.,:;!…]|$)/gmu,
    why: 'it judges who answered.',
    fix: 'Begin with what is so; the mark of the answer says « À revoir » by itself.',
  },
  {
    find: /^(?:Bravo|Félicitations|Super|Génial|Excellent)(?=[\s\u00a0]*[.,:;!…]|$)/gmu,
    why: 'it praises like a teacher.',
    fix: 'Begin with the reason; the mark of the answer says « Juste » by itself.',
  },
];

/** What may be picked, or is to be judged true or false, may be wrong on purpose. */
const mayBeWrong = ({ role, interaction }: Stretch): boolean =>
  role === 'option' || (interaction?.question.type === 'true-false' && !interaction.question.right);

/**
 * Texts make nobody feel guilty, command nobody and cry no slogans.
 *
 * Guilt makes people look away; a slogan is what this teaching takes apart. What stands between « and », what people of a story say, options and
 * statements to be judged may say anything.
 *
 * @example {"name": "ok"}
 *   Il n’y a pas de honte à garder son vieux poste. « Sauvons la planète ! », dit l’affiche.
 *
 * @example {"name": "not-ok", "output": ["1:13: language/kind-words"]}
 *   Nous sommes tous coupables.
 *
 * @example {"name": "not-ok: feedback", "output": ["4:21: language/kind-words", "5:21: language/kind-words"]}
 *   :::choice{#q-fire}
 *   De quoi un feu a-t-il besoin ?
 *
 *   - [x] d’air {#a} :: Bravo, c’est de l’air.
 *   - [ ] d’eau {#b} :: Faux. Elle l’éteint.
 *   :::
 */
export const kindWords: Rule = function* (located) {
  const rule = 'language/kind-words';
  const leave = mayBeWrong;
  yield* told(located, rule, wordings, { roles: ['prose', 'title', 'cell'], quotes: 'spared', leave });
  const notAsked = ({ interaction }: Stretch): boolean => interaction === undefined;
  yield* told(located, rule, verdicts, { roles: ['prose'], quotes: 'spared', leave: notAsked });
};
