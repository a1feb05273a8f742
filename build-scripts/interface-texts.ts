import { attestation } from '../player/i18n/attestation.ts';
import { cards } from '../player/i18n/cards.ts';
import { commitment } from '../player/i18n/commitment.ts';
import { clock } from '../player/i18n/clock.ts';
import { interactions } from '../player/i18n/interactions.ts';
import type { AreaTexts, Language } from '../player/i18n/language.ts';
import { page } from '../player/i18n/page.ts';
import { path } from '../player/i18n/path.ts';
import { scenario } from '../player/i18n/scenario.ts';
import { shell } from '../player/i18n/shell.ts';
import { storyboard } from '../player/i18n/storyboard.ts';
import { video } from '../player/i18n/video.ts';
import { worksheet } from '../player/i18n/worksheet.ts';

const areas: AreaTexts = {
  ...shell,
  ...interactions,
  ...page,
  ...path,
  ...attestation,
  ...clock,
  ...commitment,
  ...scenario,
  ...cards,
  ...video,
  ...worksheet,
  ...storyboard,
};

/**
 * The interface texts of a language by key.
 * Keys that start with `page.` are written into the HTML by `render`; the others are shipped to the player.
 */
export const interfaceTexts = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(areas).map(([key, words]) => [key, words[language]]));
