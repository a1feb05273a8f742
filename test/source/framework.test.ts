import { expect, test } from 'vitest';
import { readFramework } from '../../src/source/framework.ts';
import { reportTo } from '../../src/source/report.ts';
import { textFile } from '../../src/source/text-file.ts';
import type { Problem } from '../../src/model/problem.ts';

const text = `source: referentiel
status: beta
edition: 2024-12
levels: [{ level: 1, title: { fr: Bases, en: Basics }, meaning: { fr: Sait. } }]
profiles: [{ id: DEV, title: { fr: Développement } }]
blocks: [{ id: feu, title: { fr: Feu, en: Fire } }]
rows:
  - { id: feu/1, title: { fr: Éteindre }, level: 2-4, needs: { DEV: 3 } }
  - { id: feu/2, title: { fr: Prévenir }, level: 2 }
  - { id: feu/3, title: { fr: Trier } }
`;

function read(source: string, language = 'fr') {
  const problems: Problem[] = [];
  const framework = readFramework(textFile('competencies.yaml', source), language, reportTo(problems));
  return { framework, problems: problems.map(({ rule, place, message }) => `${place.line}: ${rule}: ${message}`) };
}

test('a framework is read in a language, French where nobody has translated it', () => {
  const { framework, problems } = read(text, 'en');
  expect(problems).toEqual([]);
  expect(framework).toMatchObject({
    levels: [{ level: 1, title: 'Basics', meaning: 'Sait.' }],
    blocks: [{ id: 'feu', title: 'Fire' }],
  });
  expect([...(framework?.rows.values() ?? [])]).toEqual([
    { id: 'feu/1', title: 'Éteindre', needs: { DEV: 3 }, expected: { lowest: 2, highest: 4 } },
    { id: 'feu/2', title: 'Prévenir', needs: {}, expected: { lowest: 2, highest: 2 } },
    { id: 'feu/3', title: 'Trier', needs: {} },
  ]);
});

test.each<[string, (whole: string) => string, RegExp]>([
  ['a row that stands twice', (t) => t.replace('feu/2', 'feu/1'), /^9: yaml\/same-id: .*"feu\/1"/],
  ['a row of no block', (t) => t.replace('feu/2', 'eau/2'), /^9: yaml\/unknown-key: .*none called "eau"/],
  ['a need of no profile', (t) => t.replace('DEV: 3', 'UX: 3'), /^8: yaml\/unknown-key: .*need of "UX"/],
  ['a level of six', (t) => t.replace('2-4', '2-6'), /^8: yaml\/wrong-field: .*"2-6"/],
  ['a field that there is not', (t) => t.replace('status:', 'state:'), /yaml\/unknown-field: .*"state"/],
])('%s is told, with its line', (_, spoil, problem) => {
  expect(read(spoil(text)).problems.join('\n')).toMatch(problem);
});
