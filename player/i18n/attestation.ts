import type { AreaTexts } from './language.ts';

/** What the attestation says. */
export const attestation = {
  'attestation.yours': { fr: 'Votre attestation', en: 'Your attestation', nl: 'Uw attest' },
  'attestation.sheet': {
    fr: 'Aperçu de l’attestation',
    en: 'Preview of the attestation',
    nl: 'Voorbeeld van het attest',
  },
  'attestation.name': {
    fr: 'Votre nom, tel qu’il doit figurer',
    en: 'Your name, as it should stand there',
    nl: 'Uw naam, zoals hij er moet staan',
  },
  'attestation.nameStays': {
    fr: 'La plateforme ne l’a pas transmis. Ce que vous écrivez ne sert qu’à l’impression et n’est gardé nulle part ; sans nom, une ligne reste à remplir à la main.',
    en: 'The platform has not given it. What you write serves for printing alone and is kept nowhere; without a name, a line is left to be filled in by hand.',
    nl: 'Het platform heeft hem niet doorgegeven. Wat u schrijft dient alleen om af te drukken en wordt nergens bewaard; zonder naam blijft er een lijn om met de hand in te vullen.',
  },
  'attestation.title': { fr: 'Attestation de suivi', en: 'Attestation of completion', nl: 'Attest van deelname' },
  'attestation.completed': { fr: 'a suivi le module', en: 'has completed the module', nl: 'heeft de module gevolgd' },
  'attestation.passed': {
    fr: 'a suivi et réussi le module',
    en: 'has completed and passed the module',
    nl: 'heeft de module gevolgd en is geslaagd:',
  },
  'attestation.quoted': { fr: '« {n} »', en: '“{n}”', nl: '“{n}”' },
  'attestation.minutes': { fr: 'Durée déclarée', en: 'Declared duration', nl: 'Opgegeven duur' },
  'attestation.minutesDeclared': { fr: '{n} min', en: '{n} min', nl: '{n} min' },
  'attestation.score': { fr: 'Résultat', en: 'Result', nl: 'Resultaat' },
  'attestation.percent': { fr: '{n} %', en: '{n}%', nl: '{n} %' },
  'attestation.day': { fr: 'Terminé le', en: 'Completed on', nl: 'Afgerond op' },
  'attestation.objectives': {
    fr: 'Objectifs du module',
    en: 'Objectives of the module',
    nl: 'Doelstellingen van de module',
  },
  'attestation.competencies': {
    fr: 'Compétences travaillées',
    en: 'Competencies addressed',
    nl: 'Behandelde competenties',
  },
  'attestation.isNot': {
    fr: 'Ce document atteste d’un suivi. Ce n’est ni un diplôme, ni un titre, ni une certification. La durée est celle que les auteurs annoncent, non le temps passé.',
    en: 'This document attests that the module was followed. It is no diploma, title or certification. The duration is what the authors announce, not the time spent.',
    nl: 'Dit document bevestigt dat de module is gevolgd. Het is geen diploma, titel of certificaat. De duur is die welke de auteurs opgeven, niet de bestede tijd.',
  },
  'attestation.madeHere': {
    fr: 'Établi par le module lui-même, version {n}. Le relevé de la plateforme de formation fait foi.',
    en: 'Made by the module itself, version {n}. The record of the learning platform is what counts.',
    nl: 'Opgemaakt door de module zelf, versie {n}. De gegevens van het leerplatform gelden.',
  },
  'attestation.print': { fr: 'Imprimer l’attestation', en: 'Print the attestation', nl: 'Het attest afdrukken' },
} as const satisfies AreaTexts;
