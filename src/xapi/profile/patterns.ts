import type { LanguageMap } from '../statement.ts';

/** An order in which statements come; members are names of templates or of other patterns. xAPI Profiles 1.0, Patterns. */
export type Pattern = {
  readonly name: string;
  readonly label: LanguageMap;
  readonly definition: LanguageMap;
} & (
  | { readonly sequence: readonly string[] }
  | { readonly alternates: readonly string[] }
  | { readonly oneOrMore: string }
  | { readonly zeroOrMore: string }
  | { readonly optional: string }
);

/** The pattern that all statements of a registration follow, where one tab was open at a time. */
export const primary = 'course';

export const patterns: readonly Pattern[] = [
  {
    name: 'course',
    label: { en: 'A learner in a course', fr: 'Un apprenant dans un cours' },
    definition: { en: 'One session after another.', fr: 'Une session après l’autre.' },
    oneOrMore: 'session',
  },
  {
    name: 'session',
    label: { en: 'Session', fr: 'Session' },
    definition: {
      en: 'From opening to leaving; a page that was cut off has no end.',
      fr: 'De l’ouverture à la sortie ; une page coupée n’a pas de fin.',
    },
    sequence: ['opening', 'learning', 'leaving'],
  },
  {
    name: 'opening',
    label: { en: 'Opening', fr: 'Ouverture' },
    definition: {
      en: 'Opened for the first time, resumed, or by cmi5 opened and then resumed.',
      fr: 'Ouvert pour la première fois, repris, ou par cmi5 ouvert puis repris.',
    },
    alternates: ['first-opening', 'resumed'],
  },
  {
    name: 'first-opening',
    label: { en: 'First opening', fr: 'Première ouverture' },
    definition: { en: 'Opened and, by cmi5, resumed.', fr: 'Ouvert et, par cmi5, repris.' },
    sequence: ['initialized', 'maybe-resumed'],
  },
  {
    name: 'maybe-resumed',
    label: { en: 'Maybe resumed', fr: 'Repris ou non' },
    definition: { en: 'Resumed or not.', fr: 'Repris ou non.' },
    optional: 'resumed',
  },
  {
    name: 'learning',
    label: { en: 'Learning', fr: 'Apprentissage' },
    definition: {
      en: 'What happens in between, in any order.',
      fr: 'Ce qui se passe entre-temps, dans n’importe quel ordre.',
    },
    zeroOrMore: 'event',
  },
  {
    name: 'event',
    label: { en: 'Event', fr: 'Évènement' },
    definition: { en: 'One thing that happens.', fr: 'Une chose qui se passe.' },
    alternates: [
      'page-shown',
      'assessment-shown',
      'lesson-progressed',
      'answered',
      'video-played',
      'video-paused',
      'video-seeked',
      'video-completed',
      'completed',
      'scored',
      'passed',
      'failed',
      'suspended',
    ],
  },
  {
    name: 'leaving',
    label: { en: 'Leaving', fr: 'Sortie' },
    definition: { en: 'The end, where it was told.', fr: 'La fin, si elle a été dite.' },
    optional: 'terminated',
  },
];
