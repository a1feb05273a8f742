/** The languages of the interface. */
export type Language = 'fr' | 'en' | 'nl';

/** Texts of one area: key to words, the three languages side by side, so that a translator sees what is missing. */
export type AreaTexts = Readonly<Record<string, Readonly<Record<Language, string>>>>;
