import type { AreaTexts } from './language.ts';

/** What cards to turn say: `render` writes it into the pages. */
export const cards = {
  'page.cards.front': { fr: 'Recto', en: 'Front', nl: 'Voorkant' },
  'page.cards.back': { fr: 'Verso', en: 'Back', nl: 'Achterkant' },
  'page.cards.turn': { fr: 'Retourner', en: 'Turn over', nl: 'Omdraaien' },
  'page.cards.turnAll': { fr: 'Tout retourner', en: 'Turn all over', nl: 'Alles omdraaien' },
} as const satisfies AreaTexts;
