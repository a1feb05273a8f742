import type { AreaTexts } from './language.ts';

/** What a list of commitments says. */
export const commitment = {
  'commitment.how': {
    fr: 'Cochez ce que vous comptez faire. Rien n’est noté ; vous pourrez changer d’avis.',
    en: 'Tick what you mean to do. Nothing is graded; you can change your mind.',
    nl: 'Vink aan wat u van plan bent. Er wordt niets beoordeeld; u kunt zich bedenken.',
  },
  'commitment.own': {
    fr: 'Une idée à vous (facultatif)',
    en: 'An idea of your own (optional)',
    nl: 'Een eigen idee (facultatief)',
  },
  'commitment.ownMore': {
    fr: 'Une autre idée (facultatif)',
    en: 'Another idea (optional)',
    nl: 'Nog een idee (facultatief)',
  },
  'commitment.ownStays': {
    fr: 'Ce que vous écrivez est gardé avec votre avancée ; aucun rapport ne le montre.',
    en: 'What you write is kept with your progress; no report shows it.',
    nl: 'Wat u schrijft, wordt bij uw voortgang bewaard; geen rapport toont het.',
  },
  'commitment.keep': { fr: 'Garder ma liste', en: 'Keep my list', nl: 'Mijn lijst bewaren' },
  'commitment.kept': { fr: 'Ma liste est gardée', en: 'My list is kept', nl: 'Mijn lijst is bewaard' },
  'commitment.keptMore': {
    fr: 'Elle vous attend à la dernière page du module, où vous pourrez l’imprimer.',
    en: 'It waits for you on the last page of the module, where you can print it.',
    nl: 'Ze wacht op u op de laatste pagina van de module, waar u ze kunt afdrukken.',
  },
  'commitment.change': { fr: 'Changer ma liste', en: 'Change my list', nl: 'Mijn lijst wijzigen' },
  'commitment.empty': {
    fr: 'Cochez au moins une ligne, ou écrivez la vôtre.',
    en: 'Tick at least one line, or write your own.',
    nl: 'Vink ten minste één regel aan, of schrijf er zelf een.',
  },
  'commitment.mine': { fr: 'Mes engagements', en: 'My commitments', nl: 'Mijn voornemens' },
  'commitment.print': { fr: 'Imprimer ma liste', en: 'Print my list', nl: 'Mijn lijst afdrukken' },
} satisfies AreaTexts;
