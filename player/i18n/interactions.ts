import type { AreaTexts } from './language.ts';

/** What questions say: instructions, labels, what is missing, verdicts. French keeps its no-break spaces. */
export const interactions = {
  'question.check': { fr: 'Valider ma réponse', en: 'Check my answer', nl: 'Mijn antwoord controleren' },
  'question.pickOne': { fr: 'Une seule réponse.', en: 'One answer.', nl: 'Eén antwoord.' },
  'question.pickSeveral': {
    fr: 'Plusieurs réponses possibles.',
    en: 'Several answers possible.',
    nl: 'Meerdere antwoorden mogelijk.',
  },
  'question.pickInDrawing': {
    fr: 'Choisissez dans le dessin ou dans la liste.',
    en: 'Pick in the drawing or in the list.',
    nl: 'Kies in de tekening of in de lijst.',
  },
  'question.pairs': {
    fr: 'Choisissez une réponse dans chaque liste.',
    en: 'Pick an answer in each list.',
    nl: 'Kies in elke lijst een antwoord.',
  },
  'question.order': {
    fr: 'Déplacez chaque ligne avec ses flèches, ou faites-la glisser par son numéro.',
    en: 'Move each line with its arrows, or drag it by its number.',
    nl: 'Verplaats elke regel met de pijlen, of sleep hem aan het nummer.',
  },
  'question.fill': { fr: 'Remplissez chaque trou.', en: 'Fill in each gap.', nl: 'Vul elk gat in.' },
  'question.opinion': {
    fr: 'Votre avis : il n’y a ni bonne ni mauvaise réponse.',
    en: 'Your opinion: no answer is right or wrong.',
    nl: 'Uw mening: geen enkel antwoord is goed of fout.',
  },
  'question.true': { fr: 'Vrai', en: 'True', nl: 'Waar' },
  'question.false': { fr: 'Faux', en: 'False', nl: 'Niet waar' },
  'question.choose': { fr: 'Choisir…', en: 'Choose…', nl: 'Kiezen…' },
  'question.answer': { fr: 'Votre réponse', en: 'Your answer', nl: 'Uw antwoord' },
  'question.format': {
    fr: 'Un nombre, par exemple {n}.',
    en: 'A number, for example {n}.',
    nl: 'Een getal, bijvoorbeeld {n}.',
  },
  'question.gap': { fr: 'trou {i} sur {n}', en: 'gap {i} of {n}', nl: 'gat {i} van {n}' },
  'question.count': { fr: '{i} caractères sur {n}', en: '{i} of {n} characters', nl: '{i} van {n} tekens' },
  'question.up': { fr: 'Monter : {what}', en: 'Move up: {what}', nl: 'Omhoog: {what}' },
  'question.down': { fr: 'Descendre : {what}', en: 'Move down: {what}', nl: 'Omlaag: {what}' },
  'question.moved': {
    fr: '« {what} » est en place {i} sur {n}.',
    en: '“{what}” is now number {i} of {n}.',
    nl: '“{what}” staat nu op plaats {i} van {n}.',
  },

  'question.missingPick': {
    fr: 'Choisissez une réponse avant de valider.',
    en: 'Pick an answer first.',
    nl: 'Kies eerst een antwoord.',
  },
  'question.missingPicks': {
    fr: 'Cochez au moins une réponse avant de valider.',
    en: 'Tick at least one answer first.',
    nl: 'Vink eerst minstens één antwoord aan.',
  },
  'question.missingPair': {
    fr: 'Il manque une réponse pour : {what}.',
    en: 'An answer is missing for: {what}.',
    nl: 'Er ontbreekt een antwoord bij: {what}.',
  },
  'question.quoted': { fr: '« {what} »', en: '“{what}”', nl: '“{what}”' },
  'question.missingMove': {
    fr: 'Déplacez au moins une ligne avant de valider : l’ordre affiché au départ n’est pas le bon.',
    en: 'Move at least one line first: the order shown at the start is not the right one.',
    nl: 'Verplaats eerst minstens één regel: de beginvolgorde is niet de juiste.',
  },
  'question.missingText': {
    fr: 'Écrivez votre réponse avant de valider.',
    en: 'Write your answer first.',
    nl: 'Schrijf eerst uw antwoord.',
  },
  'question.missingNumber': {
    fr: 'Écrivez un nombre avant de valider, par exemple {n}.',
    en: 'Write a number first, for example {n}.',
    nl: 'Schrijf eerst een getal, bijvoorbeeld {n}.',
  },
  'question.notANumber': {
    fr: '« {what} » ne se lit pas comme un nombre. Écrivez-le en chiffres, par exemple {n}.',
    en: '“{what}” cannot be read as a number. Write it in digits, for example {n}.',
    nl: '“{what}” is niet te lezen als een getal. Schrijf het in cijfers, bijvoorbeeld {n}.',
  },
  'question.missingGap': {
    fr: 'Il reste à remplir : {what}.',
    en: 'Still to fill in: {what}.',
    nl: 'Nog in te vullen: {what}.',
  },

  'question.right': { fr: 'Juste', en: 'Right', nl: 'Juist' },
  'question.partial': { fr: 'En partie juste', en: 'Partly right', nl: 'Deels juist' },
  'question.wrong': { fr: 'À revoir', en: 'To look at again', nl: 'Nog eens bekijken' },
  'question.neutral': {
    fr: 'Votre réponse est prise en compte',
    en: 'Your answer has been taken into account',
    nl: 'Uw antwoord is ontvangen',
  },
  'question.again': {
    fr: 'Vous pouvez répondre à nouveau.',
    en: 'You can answer again.',
    nl: 'U kunt opnieuw antwoorden.',
  },
  'question.hint': { fr: 'Indice', en: 'Hint', nl: 'Aanwijzing' },
  'question.keep': { fr: 'À retenir', en: 'To remember', nl: 'Om te onthouden' },
  'question.tried': { fr: 'Votre essai précédent', en: 'Your last try', nl: 'Uw vorige poging' },
  'question.inOrder': { fr: 'Dans le bon ordre', en: 'In the right order', nl: 'In de juiste volgorde' },
  'question.triedWas': {
    fr: 'Essai précédent : {what}',
    en: 'Last try: {what}',
    nl: 'Vorige poging: {what}',
  },
  'question.given': { fr: 'Votre réponse', en: 'Your answer', nl: 'Uw antwoord' },
  'question.givenRight': { fr: 'Votre réponse, juste', en: 'Your answer, right', nl: 'Uw antwoord, juist' },
  'question.givenWrong': {
    fr: 'Votre réponse, à revoir',
    en: 'Your answer, to look at again',
    nl: 'Uw antwoord, nog eens bekijken',
  },
  'question.theRight': { fr: 'La bonne réponse', en: 'The right answer', nl: 'Het juiste antwoord' },
  'question.alsoRight': {
    fr: 'Bonne réponse, non cochée',
    en: 'Right answer, not ticked',
    nl: 'Juist antwoord, niet aangevinkt',
  },
  'question.rightIs': { fr: 'Bonne réponse : {what}', en: 'Right answer: {what}', nl: 'Juist antwoord: {what}' },
  'question.within': { fr: 'à {n} près', en: 'give or take {n}', nl: 'op {n} na' },
  'question.place': {
    fr: 'À revoir : sa place est la n° {n}',
    en: 'To look at again: its place is number {n}',
    nl: 'Nog eens bekijken: de juiste plaats is {n}',
  },
  'question.page': {
    fr: 'Revoir la page qui en parle',
    en: 'Go back to the page about this',
    nl: 'Terug naar de pagina hierover',
  },
  'question.none': { fr: 'Pas de réponse', en: 'No answer', nl: 'Geen antwoord' },
} as const satisfies AreaTexts;
