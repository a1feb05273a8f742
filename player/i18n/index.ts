import { interactions } from './interactions.ts';
import { page } from './page.ts';
import { shell } from './shell.ts';

/** The languages of the interface. */
export type Language = 'fr' | 'en' | 'nl';

/** Texts of one area: key to words, the three languages side by side, so that a translator sees what is missing. */
export type AreaTexts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/**
 * The interface texts of a language by key, for the build.
 * Keys that start with `page.` are written into the HTML by `render`; the others are shipped to the player.
 */
export const texts = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries({ ...shell, ...interactions, ...page }).map(([key, words]) => [key, words[language]]));
