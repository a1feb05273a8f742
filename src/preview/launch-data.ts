import type { Stored } from './attempts.ts';
import type { PlayedStandard } from './manifest.ts';

/** How large the package is shown: Moodle's default frame, Mentor's whole tab, a phone. */
export const views = {
  frame: 'Cadre, 650 × 666',
  tab: 'Onglet entier',
  phone: 'Téléphone, 360',
} as const;

export type View = keyof typeof views;

/** What the page that stands for the LMS needs to launch a package. */
export interface LaunchData {
  readonly standard: PlayedStandard;
  readonly learner: { readonly id: string; readonly name: string };
  /** Where the package's first page is served. */
  readonly content: string;
  /** Where commits go. */
  readonly commits: string;
  readonly attempt: number;
  readonly stored: Stored;
  readonly mode: 'normal' | 'review';
  readonly masteryScore?: number;
  readonly primaryObjective?: string;
}
