// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import '../../../player/interactions/index.ts';
import { interactions } from '../../../player/i18n/interactions.ts';
import { sampleQuestions } from '../../model/sample-questions.ts';
import { answer, check, show } from './learner.ts';
import type { Shown } from './learner.ts';
import { withFeedback } from './page.ts';

const lines = (element: Shown): string[] =>
  Array.from(element.querySelectorAll('.order > li > div'), (line) => line.textContent);

const missing = (element: Shown): string => element.querySelector('.missing')!.textContent;

const field = (element: Shown): HTMLInputElement => element.querySelector('input, textarea')!;

test('sequencing: focus follows the line that moves, and its place is said', async () => {
  const { element } = await show(sampleQuestions.sequencing);
  expect(lines(element)).toEqual(['Usage', 'Extraction', 'Fin de vie', 'Fabrication']);
  element.querySelector<HTMLElement>('[aria-label="Descendre : Extraction"]')!.click();
  await element.updateComplete;
  await element.updateComplete;
  expect(lines(element)).toEqual(['Usage', 'Fin de vie', 'Extraction', 'Fabrication']);
  expect(document.activeElement!.getAttribute('aria-label')).toBe('Descendre : Extraction');
  expect(element.querySelector('.hint[role=status]')!.textContent).toBe('« Extraction » est en place 3 sur 4.');
  (document.activeElement as HTMLElement).click();
  await element.updateComplete;
  await element.updateComplete;
  expect(document.activeElement!.getAttribute('aria-label')).toBe('Monter : Extraction');
});

test('sequencing: no shuffle starts with the right order', async () => {
  for (let shuffle = 1; shuffle < 80; shuffle++) {
    const { element } = await show(sampleQuestions.sequencing, { shuffle });
    expect(lines(element)).not.toEqual(['Extraction', 'Fabrication', 'Usage', 'Fin de vie']);
  }
});

test('choice: options keep their shuffled order once answered', async () => {
  const { element } = await show(sampleQuestions.choice, { shuffle: 7 });
  const order = (): string[] => Array.from(element.querySelectorAll('.opt em'), (words) => words.textContent);
  const before = order();
  expect(before).not.toEqual(['Extraction', 'Fabrication', 'Réveil', 'Lecture']);
  Object.assign(element, { phase: 'answered', response: 'c' });
  await element.updateComplete;
  expect(order()).toEqual(before);
});

test.each([
  ['', 'Écrivez un nombre avant de valider, par exemple 12,5.'],
  ['beaucoup', '« beaucoup » ne se lit pas comme un nombre. Écrivez-le en chiffres, par exemple 12,5.'],
])('numeric: %j is refused with an example', async (typed, message) => {
  const { element, heard } = await show(sampleQuestions.numeric);
  await answer(element, sampleQuestions.numeric, typed);
  await check(element);
  expect(missing(element)).toBe(message);
  expect(heard).toEqual([]);
});

test('numeric: what the learner typed stays as typed, and is sent with a dot', async () => {
  const { element, heard } = await show(sampleQuestions.numeric, { phase: 'collect' });
  await answer(element, sampleQuestions.numeric, '14,20 kg par an');
  expect(heard.at(-1)!.detail).toMatchObject({ response: '14.2', complete: true });
  element.response = '14.2';
  await element.updateComplete;
  expect(field(element).value).toBe('14,20 kg par an');
});

test('numeric: while collecting, half a number is told when the field is left', async () => {
  const { element, heard } = await show(sampleQuestions.numeric, { phase: 'collect' });
  await answer(element, sampleQuestions.numeric, 'douze');
  expect(heard.at(-1)!.detail).toMatchObject({ response: '', complete: false });
  expect(missing(element)).toContain('« douze » ne se lit pas');
  expect(field(element).getAttribute('aria-invalid')).toBe('true');
});

test('a foreseen wrong answer is spoken to at the first try', async () => {
  for (const [type, response] of [
    ['fill-in', 'Relative'],
    ['numeric', '28.3'],
  ] as const) {
    const { element } = await show(sampleQuestions[type], { phase: 'retry', response });
    expect(element.querySelector('.say')!.textContent).toContain('Dit de 0.');
  }
});

test('pairs and gaps: everything that is left open is named, and less as it is filled', async () => {
  const { element } = await show(sampleQuestions.categorize);
  await answer(element, sampleQuestions.categorize, 'b2');
  await check(element);
  expect(missing(element)).toBe('Il manque une réponse pour : « Un forfait illimité », « Un serveur éteint ».');
  await answer(element, sampleQuestions.categorize, 'a1');
  expect(missing(element)).toBe('Il manque une réponse pour : « Un serveur éteint ».');

  const cloze = await show(sampleQuestions.cloze);
  await answer(cloze.element, sampleQuestions.cloze, '11\n');
  await check(cloze.element);
  expect(missing(cloze.element)).toBe('Il reste à remplir : trou 2 sur 2.');
  expect(document.activeElement!.getAttribute('aria-label')).toBe('trou 2 sur 2');
});

test('hotspot: pressing a zone picks its option, until the question is answered', async () => {
  const { element, heard } = await show(sampleQuestions.hotspot);
  const press = async (id: string): Promise<void> => {
    element.querySelector(`[data-zone=${id}] rect`)!.dispatchEvent(new Event('click', { bubbles: true }));
    await element.updateComplete;
  };
  await press('b');
  await press('a');
  expect(Array.from(element.querySelectorAll('input'), (input) => input.checked)).toEqual([true, false]);
  await check(element);
  expect(heard[0]!.detail.response).toBe('a');
  Object.assign(element, { phase: 'answered', response: 'a' });
  await element.updateComplete;
  await press('b');
  expect(heard).toHaveLength(1);
});

test('long-fill-in: counts what is written and takes no more', async () => {
  const { element } = await show(sampleQuestions['long-fill-in']);
  await answer(element, sampleQuestions['long-fill-in'], 'Douze mots');
  expect(element.querySelector('textarea + .hint')!.textContent).toBe('10 caractères sur 40');
  expect(element.querySelector('textarea')!.maxLength).toBe(40);
});

test('a prompt with a table keeps it outside the legend', async () => {
  document.body.innerHTML = `<course-true-false class="q" id="q-nuage"><div data-part="prompt">
    <p>Lisez.</p><table><tbody><tr><td>4</td></tr></tbody></table><p>Vrai ?</p></div></course-true-false>`;
  const element = document.querySelector<Shown>('.q')!;
  Object.assign(element, { question: withFeedback(sampleQuestions['true-false']), active: true });
  await element.updateComplete;
  expect(element.querySelector('legend')!.textContent.trim()).toBe('Vrai ?');
  expect(element.querySelector('fieldset table')).toBeNull();
  expect(element.querySelector('form > table')).not.toBeNull();
});

test('a cloze without a prompt is asked by its instruction', async () => {
  for (const phase of ['open', 'answered'] as const) {
    const { element } = await show({ ...sampleQuestions.cloze, title: '' }, { phase, response: '11\nx' });
    expect(element.querySelector('legend')!.textContent).toBe('Remplissez chaque trou.');
    expect(element.querySelector('fieldset > .hint')).toBeNull();
  }
});

test('every text exists in three languages, with the same values to fill in', () => {
  const slots = (text: string): string[] => Array.from(text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, { fr, en, nl }] of Object.entries(interactions)) {
    expect([key, slots(en), slots(nl)]).toEqual([key, slots(fr), slots(fr)]);
    expect(fr, key).not.toMatch(/ [:;?!»%]|« |'|!/);
  }
});
