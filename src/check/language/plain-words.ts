import type { Rule } from '../rule.ts';
import { told, type Wording, words } from './wordings.ts';

/** Heavy or borrowed words, and what everyone says: our own list, kept short. */
const heavy: readonly (readonly [words: string, instead: string])[] = [
  ['impact(?:er|e|es|ez|ons|ent|é|ée|és|ées|ait|aient|era|eront|erait)', '« toucher », « peser sur », « changer »'],
  ['au niveau (?:de|du|des|d’)(?! (?:la mer|sol|l’eau))', '« dans », « pour », « à »'],
  ['(?<!(?:donn\\p{L}+|faire|fait|la|une|pas|aucune) )suite (?:à|au|aux)', '« après », « à cause de »'],
  ['en termes? (?:de|d’)', '« pour », « en », or the verb itself'],
  ['à l’instar (?:de|du|des|d’)', '« comme »'],
  ['de par', '« par », « à cause de »'],
  ['(?:force est|il convient) de (?:constater|noter|rappeler|souligner)', 'what is to be noted, at once'],
  ['il est à noter que?', 'what is to be noted, at once'],
  ['(?:mettre|met|mettent|mis|mise) en exergue', '« souligner », « montrer »'],
  ['nonobstant', '« malgré »'],
  ['(?:susmentionn|susvis)(?:é|ée|és|ées)', 'the thing by its name'],
  ['(?:ledit|ladite|lesdits|lesdites)', '« ce », « cette », « ces »'],
  ['solutionn(?:er|e|é|ée|ez)', '« résoudre »'],
  ['au jour d’aujourd’hui', '« aujourd’hui »'],
  ['voire même', '« voire »'],
  ['et/ou', '« ou »'],
  ['(?<!empreintes? )digita(?:l|le|les|ux)', '« numérique »'],
  ['digitalis(?:er|é|ée|ation|ations|ez)', '« passer au numérique »'],
  ['(?:e-?)?mails?', '« courriel »'],
  ['deadlines?', '« échéance »'],
  ['reporting', '« compte rendu », « suivi »'],
  ['feedbacks?', '« retour »'],
  ['brainstormings?', '« remue-méninges »'],
  ['n’hésitez pas à', 'what may be done, at once'],
  ['dans les meilleurs délais', '« dès que possible », or a date'],
];

const wordings: readonly Wording[] = heavy.map(([pattern, instead]) => ({
  find: words(pattern),
  why: 'these words are heavier than what they say.',
  fix: `Write ${instead}.`,
}));

/**
 * Plain words stand where heavy or borrowed ones say no more.
 *
 * What is quoted between « and », what people of a story say, and words marked by `:lang` are left alone.
 *
 * @example {"name": "ok"}
 *   Après l’incendie, la cuisine change. « Un impact au niveau du plan de travail », dit l’expert.
 *
 * @example {"name": "not-ok", "output": ["1:1: language/plain-words", "1:32: language/plain-words"]}
 *   Suite à l’incendie, la fumée a impacté la cuisine.
 */
export const plainWords: Rule = function* (located) {
  yield* told(located, 'language/plain-words', wordings, {
    roles: ['prose', 'title', 'option', 'cell'],
    quotes: 'spared',
  });
};
