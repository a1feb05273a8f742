import type { Option, Question, QuestionType } from '../../src/model/question.ts';

const option = (id: string, text: string): Option => ({ id, text });

const base = (id: string) => ({ id, key: 'aaaa', title: `Question ${id}`, points: 1, tries: 2, partial: true });

type Samples = { readonly [Type in QuestionType]: Extract<Question, { type: Type }> };

/** One question of each type, small enough to reckon by head. */
export const sampleQuestions: Samples = {
  choice: {
    ...base('etapes'),
    type: 'choice',
    multiple: true,
    options: [option('a', 'Extraction'), option('b', 'Fabrication'), option('c', 'Réveil'), option('d', 'Lecture')],
    right: ['b', 'a'],
  },
  'true-false': { ...base('nuage'), type: 'true-false', right: false },
  matching: {
    ...base('parts'),
    type: 'matching',
    sources: [option('1', 'Terminaux'), option('2', 'Réseaux')],
    targets: [option('a', '50 %'), option('b', '4 %'), option('c', '12 %')],
    pairs: { 1: 'a', 2: 'b' },
  },
  sequencing: {
    ...base('vie'),
    type: 'sequencing',
    options: [option('c', 'Usage'), option('a', 'Extraction'), option('d', 'Fin de vie'), option('b', 'Fabrication')],
    right: ['a', 'b', 'c', 'd'],
  },
  categorize: {
    ...base('rebond'),
    type: 'categorize',
    categories: [option('1', 'Effet rebond'), option('2', 'Gain réel')],
    items: [option('b', 'Une page allégée'), option('a', 'Un forfait illimité'), option('c', 'Un serveur éteint')],
    pairs: { a: '1', b: '2', c: '2' },
  },
  'fill-in': {
    ...base('objectif'),
    type: 'fill-in',
    accept: ['absolue', 'l’absolu'],
    caseMatters: false,
    accentsMatter: false,
    foreseen: ['relative'],
  },
  cloze: {
    ...base('electricite'),
    type: 'cloze',
    gaps: [
      { id: 'a', accept: ['11', 'onze'] },
      { id: 'b', accept: ['premier'], options: ['premier', 'deuxième', 'troisième'] },
    ],
    caseMatters: false,
    accentsMatter: false,
  },
  commitment: {
    ...base('engagements'),
    points: 0,
    tries: 1,
    type: 'commitment',
    options: [option('a', 'Garder'), option('b', 'Réparer'), option('c', 'Donner')],
    own: 2,
  },
  worksheet: {
    ...base('parc'),
    type: 'worksheet',
    cells: [
      { id: 'portable.fab', right: 4080, tolerance: 0.02 },
      { id: 'portable.usage', right: 298.94, tolerance: 0.02 },
    ],
  },
  scenario: { ...base('cap'), type: 'scenario', mastery: 0.6 },
  numeric: {
    ...base('amortir'),
    type: 'numeric',
    right: 14.2,
    tolerance: 0.2,
    unit: 'kg par an',
    foreseen: [28.3],
  },
  likert: {
    ...base('confiance'),
    type: 'likert',
    points: 0,
    options: [option('1', 'Pas du tout'), option('2', 'Un peu'), option('3', 'Tout à fait')],
  },
  hotspot: {
    ...base('poste'),
    type: 'hotspot',
    multiple: false,
    options: [option('a', 'Le portable'), option('b', 'Le téléphone')],
    right: ['a'],
  },
  'long-fill-in': { ...base('engagements'), type: 'long-fill-in', points: 0, max: 40 },
};

export const everySample: readonly Question[] = Object.values(sampleQuestions);
