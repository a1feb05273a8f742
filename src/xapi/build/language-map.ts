import type { LanguageMap } from '../statement.ts';

const regions: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB', nl: 'nl-NL' };

/** Text in a course's language. The language alone gets its region: tools look for `fr-FR`, as in the examples of xAPI (Data Appendix C). */
export const languageMap = (language: string, text: string): LanguageMap => ({ [regions[language] || language]: text });
