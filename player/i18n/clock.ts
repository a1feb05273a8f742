import type { AreaTexts } from './language.ts';

/** What the clock of an assessment with a time limit says. */
export const clock = {
  'clock.ask': {
    fr: 'De combien de temps voulez-vous disposer ?',
    en: 'How much time would you like?',
    nl: 'Hoeveel tijd wilt u?',
  },
  'clock.noReason': {
    fr: 'Aucune raison n’est demandée, et le résultat compte de la même façon.',
    en: 'No reason is asked, and the result counts just the same.',
    nl: 'U hoeft geen reden te geven, en het resultaat telt evenveel.',
  },
  'clock.minutes': { fr: '{n} minutes', en: '{n} minutes', nl: '{n} minuten' },
  'clock.free': { fr: 'Sans limite de temps', en: 'No time limit', nl: 'Zonder tijdslimiet' },
  'clock.goesOn': {
    fr: 'Vos réponses sont gardées au fur et à mesure, mais le temps continue de passer si vous quittez le module. Deux minutes avant la fin, un bouton permet d’en ajouter, autant de fois qu’il le faut.',
    en: 'Your answers are kept as you go, but time goes on while you are away from the module. Two minutes before the end, a button lets you add some, as often as you need.',
    nl: 'Uw antwoorden worden gaandeweg bewaard, maar de tijd loopt door als u de module verlaat. Twee minuten voor het einde kunt u met een knop tijd toevoegen, zo vaak als nodig.',
  },
  'clock.left': { fr: 'Temps restant : {n} min', en: 'Time left: {n} min', nl: 'Resterende tijd: {n} min' },
  'clock.says': { fr: 'Il reste {n} minutes.', en: '{n} minutes left.', nl: 'Nog {n} minuten.' },
  'clock.saysOne': { fr: 'Il reste une minute.', en: 'One minute left.', nl: 'Nog één minuut.' },
  'clock.warning': { fr: 'Il reste deux minutes', en: 'Two minutes left', nl: 'Nog twee minuten' },
  'clock.safe': {
    fr: 'Vos réponses sont gardées. À la fin du temps, elles seront envoyées telles quelles.',
    en: 'Your answers are kept. When time is up, they will be sent as they are.',
    nl: 'Uw antwoorden zijn bewaard. Als de tijd om is, worden ze verzonden zoals ze zijn.',
  },
  'clock.add': { fr: 'Ajouter {n} minutes', en: 'Add {n} minutes', nl: '{n} minuten toevoegen' },
  'clock.goOn': { fr: 'Continuer sans ajouter', en: 'Go on without adding', nl: 'Verdergaan zonder toe te voegen' },
  'clock.added': {
    fr: 'C’est ajouté. Il reste {n} minutes.',
    en: 'Added. {n} minutes left.',
    nl: 'Toegevoegd. Nog {n} minuten.',
  },
} as const satisfies AreaTexts;
