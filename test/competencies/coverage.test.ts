import { expect, test } from 'vitest';
import { coverageOf, standingOf } from '../../src/competencies/coverage.ts';
import { coverageCsv } from '../../src/competencies/coverage-csv.ts';
import { coverageJson } from '../../src/competencies/coverage-json.ts';
import { coverageMarkdown } from '../../src/competencies/coverage-markdown.ts';
import type { Competency, Framework, ServedCompetency } from '../../src/model/competency.ts';
import type { Lesson } from '../../src/model/course.ts';
import { aCourse, place } from '../package/a-course.ts';

const row = (id: string, title: string, more: Partial<Competency> = {}): [string, Competency] => [
  id,
  { id, title, needs: {}, ...more },
];

const framework: Framework = {
  source: 'referentiel',
  status: 'beta',
  edition: '2024-12',
  levels: [{ level: 1, title: 'Bases', meaning: 'Sait de quoi l’on parle.' }],
  profiles: [
    { id: 'ANN', title: 'Agent' },
    { id: 'DEV', title: 'Développement' },
  ],
  blocks: [
    { id: 'feu', title: 'Feu' },
    { id: 'achats', title: 'Achats' },
  ],
  rows: new Map([
    row('feu/1', 'Éteindre un feu', { expected: { lowest: 2, highest: 4 }, needs: { ANN: 0, DEV: 2 } }),
    row('feu/2', 'Prévenir', { expected: { lowest: 2, highest: 2 }, needs: { ANN: 1, DEV: 3 } }),
    row('feu/3', 'Trier les cendres'),
    row('achats/67A', 'Acheter ; ou non', { expected: { lowest: 1, highest: 5 }, needs: { ANN: 1, DEV: 1 } }),
  ]),
};

const lesson = (...competencies: readonly ServedCompetency[]): Lesson => ({
  id: 'l',
  title: 'Une leçon',
  minutes: 5,
  objectives: [],
  competencies,
  pages: [],
  place,
});

const first = aCourse({
  id: 'un',
  title: 'Le premier',
  lessons: [lesson({ id: 'feu/1', level: 1 }), lesson({ id: 'feu/1', level: 3 }, { id: 'feu/3', level: 1 })],
});
const second = aCourse({
  id: 'deux',
  title: 'Le second',
  lessons: [lesson({ id: 'feu/1', level: 2 }, { id: 'feu/2' })],
});

const coverage = coverageOf(
  framework,
  [
    { label: 'un', course: first },
    { label: 'deux', course: second },
  ],
  new Map([
    ['achats/67A', 'Hors parcours.'],
    ['feu/1', 'Faux : une leçon le sert.'],
  ]),
);

test('of each row is known the highest level of each course, and the lessons that lead there', () => {
  expect(coverage.rows).toMatchObject([
    {
      number: '1',
      reached: 3,
      by: [
        { label: 'un', level: 3, lessons: [1, 2] },
        { label: 'deux', level: 2, lessons: [1] },
      ],
    },
    { number: '2', reached: 1, by: [{ label: 'deux', level: 1, lessons: [1] }] },
    { number: '3', reached: 1, by: [{ label: 'un', level: 1, lessons: [2] }] },
    { number: '67A', reached: 0, by: [], reason: 'Hors parcours.' },
  ]);
  // A row that is served needs no excuse.
  expect(coverage.rows[0]).not.toHaveProperty('reason');
});

test('of each profile is counted what it needs and gets', () => {
  expect(standingOf(coverage, 'ANN')).toEqual({ needed: 2, met: 1, begun: 0, untouched: 1 });
  expect(standingOf(coverage, 'DEV')).toEqual({ needed: 3, met: 1, begun: 1, untouched: 1 });
});

test('trainers read counts, a table per block, what is left out and why, and who needs what', () => {
  const text = coverageMarkdown(coverage, { title: 'Le feu', command: 'parcours competencies path.yaml' });
  for (const line of [
    '# Compétences couvertes : Le feu',
    '- **3 des 4 compétences** sont travaillées par au moins une leçon ; 1 ne le sont pas.',
    '- Niveau le plus haut où une leçon conduit : niveau 1 pour 2, niveau 3 pour 1.',
    '- 1 atteignent le plus bas niveau que le référentiel attend d’un métier ; 1 restent en dessous (un survol) ; pour 1, il ne dit pas de niveau.',
    '| un | Le premier | 2 | 1 | 1 |',
    '## Feu (3 sur 3)',
    '| 1 | Éteindre un feu | 2 à 4 | 3 (leçons 1, 2) | 2 (leçon 1) | 3 |',
    '| 3 | Trier les cendres | non renseigné | 1 (leçon 2) |  | 1 |',
    '## Achats (0 sur 1)',
    '| 67A | Acheter ; ou non | 1 à 5 |  |  | aucune leçon |',
    '- 67A. Acheter ; ou non : Hors parcours.',
    '| DEV | Développement | 3 | 1 | 1 | 1 |',
    '| 1 | Éteindre un feu | – | 2 ✓ |',
    '| 3 | Trier les cendres | ? | ? |',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

test('spreadsheets read a line a row', () => {
  const lines = coverageCsv(coverage).split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffidentifiant;bloc;numéro;compétence;attendu, de;attendu, à;un, niveau;un, leçons;deux, niveau;deux, leçons;niveau atteint;raison;ANN : Agent;DEV : Développement'
      .replaceAll(/attendu, (de|à)/g, '"attendu, $1"')
      .replaceAll(/(un|deux), (niveau|leçons)/g, '"$1, $2"'),
  );
  expect(lines[1]).toBe('feu/1;Feu;1;Éteindre un feu;2;4;3;1 2;2;1;3;;0;2');
  expect(lines[4]).toBe('achats/67A;Achats;67A;"Acheter ; ou non";1;5;;;;;0;Hors parcours.;1;1');
  expect(lines).toHaveLength(6);
});

test('programs read the same', () => {
  expect(JSON.parse(coverageJson(coverage))).toMatchObject({
    framework: { source: 'referentiel', status: 'beta' },
    courses: [{ label: 'un', id: 'un' }, { label: 'deux' }],
    rows: [{ id: 'feu/1', reached: 3, needs: { ANN: 0, DEV: 2 } }, {}, {}, { reached: 0, reason: 'Hors parcours.' }],
  });
});
