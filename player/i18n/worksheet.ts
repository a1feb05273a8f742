import type { AreaTexts } from './language.ts';

/** What a calculation sheet says. */
export const worksheet = {
  'worksheet.how0': {
    fr: 'Arrondissez à l’unité.',
    en: 'Round to whole numbers.',
    nl: 'Rond af op hele getallen.',
  },
  'worksheet.how1': {
    fr: 'Écrivez les nombres avec une virgule ou un point ; une décimale suffit.',
    en: 'Write numbers with a dot or a comma; one decimal is enough.',
    nl: 'Schrijf getallen met een komma of een punt; één decimaal volstaat.',
  },
  'worksheet.how': {
    fr: 'Écrivez les nombres avec une virgule ou un point ; {n} décimales suffisent.',
    en: 'Write numbers with a dot or a comma; {n} decimals are enough.',
    nl: 'Schrijf getallen met een komma of een punt; {n} decimalen volstaan.',
  },
  'worksheet.asYouGo': {
    fr: 'Une case vide n’est pas une erreur : vérifiez au fur et à mesure.',
    en: 'An empty cell is no mistake: check as you go.',
    nl: 'Een leeg vak is geen fout: controleer terwijl u invult.',
  },
  'worksheet.unit': {
    fr: 'Toutes les cases sont en {unit}.',
    en: 'All cells are in {unit}.',
    nl: 'Alle vakken zijn in {unit}.',
  },
  'worksheet.endless': {
    fr: 'Essais illimités.',
    en: 'As many tries as you like.',
    nl: 'Zo vaak proberen als u wilt.',
  },
  'worksheet.tries1': { fr: 'Un seul essai.', en: 'One try.', nl: 'Eén poging.' },
  'worksheet.tries': { fr: '{n} essais.', en: '{n} tries.', nl: '{n} pogingen.' },
  'worksheet.check': { fr: 'Vérifier ma feuille', en: 'Check my sheet', nl: 'Mijn blad controleren' },
  'worksheet.empty': {
    fr: 'Remplissez au moins une case avant de vérifier.',
    en: 'Fill in at least one cell first.',
    nl: 'Vul eerst minstens één vak in.',
  },
  'worksheet.unfinished': {
    fr: 'Il reste des cases à remplir.',
    en: 'Some cells are still to be filled in.',
    nl: 'Er zijn nog vakken in te vullen.',
  },
  'worksheet.right0': { fr: 'Aucune case juste', en: 'No cell right', nl: 'Geen vak juist' },
  'worksheet.right1': { fr: '1 case juste', en: '1 cell right', nl: '1 vak juist' },
  'worksheet.right': { fr: '{n} cases justes', en: '{n} cells right', nl: '{n} vakken juist' },
  'worksheet.wrong': { fr: '{n} à revoir', en: '{n} to look at again', nl: '{n} nog eens te bekijken' },
  'worksheet.open': { fr: '{n} à remplir', en: '{n} to fill in', nl: '{n} in te vullen' },
  'worksheet.left1': { fr: '1 laissée vide', en: '1 left empty', nl: '1 leeg gelaten' },
  'worksheet.left': { fr: '{n} laissées vides', en: '{n} left empty', nl: '{n} leeg gelaten' },
  'worksheet.soFar': { fr: 'jusqu’ici', en: 'so far', nl: 'tot nu toe' },
  'worksheet.none': { fr: 'à venir', en: 'to come', nl: 'volgt' },
  'worksheet.expected': { fr: 'Attendu : {n}', en: 'Expected: {n}', nl: 'Verwacht: {n}' },
  'worksheet.blank': { fr: 'vide', en: 'empty', nl: 'leeg' },
  'worksheet.reset': { fr: 'Effacer ma feuille', en: 'Clear my sheet', nl: 'Mijn blad wissen' },
  'worksheet.resetAsk': {
    fr: 'Effacer tout ce que vous avez écrit dans cette feuille ?',
    en: 'Clear everything you have written in this sheet?',
    nl: 'Alles wissen wat u in dit blad hebt geschreven?',
  },
  'worksheet.resetYes': { fr: 'Effacer', en: 'Clear', nl: 'Wissen' },
  'worksheet.solution': { fr: 'Voir le corrigé', en: 'Show the solution', nl: 'De oplossing tonen' },
  'worksheet.solutionAsk': {
    fr: 'Le corrigé termine l’exercice. Vos cases justes restent comptées.',
    en: 'The solution ends the exercise. Your right cells still count.',
    nl: 'De oplossing beëindigt de oefening. Uw juiste vakken blijven meetellen.',
  },
  'worksheet.solutionYes': { fr: 'Voir le corrigé', en: 'Show it', nl: 'Tonen' },
  'worksheet.no': { fr: 'Continuer ma feuille', en: 'Go on with my sheet', nl: 'Verder met mijn blad' },
  'worksheet.export': {
    fr: 'Emporter ma feuille (CSV, pour un tableur)',
    en: 'Take my sheet along (CSV, for a spreadsheet)',
    nl: 'Mijn blad meenemen (CSV, voor een rekenblad)',
  },
  'worksheet.mine': { fr: 'Mes feuilles de calcul', en: 'My calculation sheets', nl: 'Mijn rekenbladen' },
  'worksheet.exportAll': {
    fr: 'Emporter mes {n} feuilles (CSV, pour un tableur)',
    en: 'Take my {n} sheets along (CSV, for a spreadsheet)',
    nl: 'Mijn {n} bladen meenemen (CSV, voor een rekenblad)',
  },
} satisfies AreaTexts;
