// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import '../../../player/worksheet/sheets.ts';
import type { CourseSheets } from '../../../player/worksheet/sheets.ts';
import { worksheet } from '../../../player/i18n/worksheet.ts';
import type { PlayerCourse, PlayerQuestion } from '../../../src/model/player-course.ts';
import { filled, plain, question, sheet } from './a-sheet.ts';

const second: PlayerQuestion = { ...question, id: 'parc2', title: 'Une autre' };
const texts = Object.fromEntries(Object.entries(worksheet).map(([key, words]) => [key, words.fr]));

async function end(...questions: readonly PlayerQuestion[]): Promise<HTMLElement> {
  const course = {
    id: 'essai',
    language: 'fr',
    texts,
    questions: Object.fromEntries(questions.map((each) => [each.id, each])),
    lessons: [{ pages: [{ questions: ['parc', 'parc2', 'loin'] }] }],
  } as unknown as PlayerCourse;
  const answers = new Map([['parc', { response: filled('4080\n~298.94\n\n'), tries: 1 }]]);
  const element = document.createElement('course-sheets') as CourseSheets;
  element.told = { course, answers };
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}

test('a single sheet is taken along where it stands; those that are not to be taken do not count', async () => {
  expect(plain(await end(question))).toBe('');
  expect(plain(await end(question, { ...second, sheet: { ...sheet, exports: false } }))).toBe('');
});

test('several go into one file, with what is typed and not checked yet', async () => {
  const element = await end(question, second);
  expect(plain(element)).toBe('Mes feuilles de calcul Emporter mes 2 feuilles (CSV, pour un tableur)');
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:essai';
  });
  element.querySelector('button')!.click();
  const lines = (await files[0]!.text()).replace('\ufeff', '').split('\r\n');
  expect(lines.slice(0, 4)).toEqual([
    'Votre feuille',
    'fabrication = quantité × facteur ÷ durée',
    'Poste;Quantité;Durée (ans);Fabrication (kg);Usage (kg)',
    'Portables;120;5;4080;298,94',
  ]);
  expect(lines).toContain('Une autre');
});
