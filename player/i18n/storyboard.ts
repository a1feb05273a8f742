import type { AreaTexts } from './language.ts';

/** What a storyboard says. */
export const storyboard = {
  'storyboard.label': {
    fr: 'Histoire dessinée : {title}',
    en: 'Drawn story: {title}',
    nl: 'Getekend verhaal: {title}',
  },
  'storyboard.play': { fr: 'Lancer l’histoire', en: 'Play the story', nl: 'Het verhaal afspelen' },
  'storyboard.pause': { fr: 'Mettre en pause', en: 'Pause', nl: 'Pauzeren' },
  'storyboard.again': { fr: 'Revoir depuis le début', en: 'Play again from the start', nl: 'Opnieuw vanaf het begin' },
  'storyboard.resume': { fr: 'Reprendre à la scène {n}', en: 'Resume at scene {n}', nl: 'Verder bij scène {n}' },
  'storyboard.previous': { fr: 'Scène précédente', en: 'Previous scene', nl: 'Vorige scène' },
  'storyboard.next': { fr: 'Scène suivante', en: 'Next scene', nl: 'Volgende scène' },
  'storyboard.seek': { fr: 'Position dans l’histoire', en: 'Position in the story', nl: 'Positie in het verhaal' },
  'storyboard.at': {
    fr: '{time} sur {total}, scène {n} sur {count} : {title}',
    en: '{time} of {total}, scene {n} of {count}: {title}',
    nl: '{time} van {total}, scène {n} van {count}: {title}',
  },
  'storyboard.scene': {
    fr: 'Scène {n} sur {count} : {title}',
    en: 'Scene {n} of {count}: {title}',
    nl: 'Scène {n} van {count}: {title}',
  },
  'storyboard.goTo': { fr: 'Aller à {time}, {title}', en: 'Go to {time}, {title}', nl: 'Naar {time}, {title}' },
  'storyboard.captions': { fr: 'Sous-titres', en: 'Captions', nl: 'Ondertitels' },
  'storyboard.voice': { fr: 'Lire à voix haute', en: 'Read aloud', nl: 'Voorlezen' },
  'storyboard.speed': { fr: 'Vitesse', en: 'Speed', nl: 'Snelheid' },
  'storyboard.question': {
    fr: 'L’histoire s’arrête sur une question',
    en: 'The story stops for a question',
    nl: 'Het verhaal stopt voor een vraag',
  },
  'storyboard.go': { fr: 'Continuer l’histoire', en: 'Continue the story', nl: 'Verder met het verhaal' },
  'storyboard.second': { fr: '1 seconde', en: '1 second', nl: '1 seconde' },
  'storyboard.seconds': { fr: '{n} secondes', en: '{n} seconds', nl: '{n} seconden' },
  'storyboard.minute': { fr: '1 minute', en: '1 minute', nl: '1 minuut' },
  'storyboard.minutes': { fr: '{n} minutes', en: '{n} minutes', nl: '{n} minuten' },
} satisfies AreaTexts;
