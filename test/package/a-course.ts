import type { Course, Place } from '../../src/model/course.ts';

export const place: Place = { file: 'course.yaml', line: 1, column: 1 };

/** The smallest course a package can hold; a test changes what it is about. */
export const aCourse = (changes: Partial<Course> = {}): Course => ({
  id: 'tri',
  version: '1.0.0',
  language: 'fr',
  languages: ['fr'],
  title: 'Trier ses déchets',
  description: 'Ce que l’on trie, et pourquoi.',
  keywords: ['tri', 'déchets'],
  audience: 'Tous',
  licence: 'etalab-2.0',
  authors: ['Parcours'],
  contact: '',
  reviewBy: '2027-11-30',
  minutes: 75,
  theme: 'estran',
  navigation: 'free',
  completion: { pages: 'all', assessment: 'passed' },
  attestation: false,
  objectives: [],
  lessons: [],
  figures: new Map(),
  sources: new Map(),
  glossary: new Map(),
  media: new Map(),
  ...changes,
});

/** An assessment that is passed at 70 %. */
export const assessment: NonNullable<Course['assessment']> = {
  id: 'evaluation',
  key: 'abcd',
  title: 'Évaluation finale',
  minutes: 10,
  intro: [],
  groups: [],
  draw: {},
  shuffle: { questions: true, options: true },
  attempts: 0,
  masteryScore: 0.7,
  feedback: 'at-the-end',
  place,
};
