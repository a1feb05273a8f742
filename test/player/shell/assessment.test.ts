// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { pack } from '../../../player/state/pack.ts';
import { unpack } from '../../../player/state/unpack.ts';
import { allPages, assessed, progressOf } from './a-course.ts';
import { click, element, go, pick, play, settled, words } from './a-page.ts';
import { ListTracker } from './a-tracker.ts';

// A learner comes back in the middle of an attempt, sends it, and makes another one.

const drawn = ['b4', 'b1', 'b3'];
const current = { seed: 77, drawn, responses: new Map([['b4', 't']]) };
const left = progressOf({ revision: 12, location: 'evaluation', seen: allPages, assessment: { sent: 0, current } });
const tracker = new ListTracker(pack(left, assessed));
const asked = () =>
  [...document.querySelectorAll('#assessment [data-question]')].map((each) => each.getAttribute('data-question'));
const kept = () => unpack(tracker.saved.state, assessed).assessment;
const button = (label: string) =>
  [...document.querySelectorAll<HTMLElement>('#assessment button')].find((each) => each.textContent!.trim() === label)!;

beforeAll(() => play(assessed, tracker));

test('the learner is back on the assessment, told so, with the same draw and the answer already given', () => {
  expect(words('.page.current .again')).toContain('Vous reprenez où vous en étiez.');
  expect(asked()).toEqual(drawn);
  expect(words('#counter')).toBe('1 sur 3 répondues');
  expect(document.querySelectorAll<HTMLInputElement>('#q-b4 input:checked')).toHaveLength(1);
});

test('each answer is kept as it is given, and nothing is judged', async () => {
  await pick('b1', 'f');
  expect(kept().current!.responses).toEqual(
    new Map([
      ['b4', 't'],
      ['b1', 'f'],
    ]),
  );
  expect(kept().current!.seed).toBe(77);
  expect(tracker.records).toEqual([]);
  expect(document.querySelector('#assessment .verdict')).toBeNull();
});

test('before sending, what is open is named and linked', () => {
  expect(words('.send')).toContain('Questions répondues : 2 sur 3. Vous pouvez encore tout changer.');
  expect(words('.send .links')).toBe('Restent sans réponse : Question 3');
  expect(element('.send .links a').getAttribute('href')).toBe('#q-n-3');
});

test('sending asks once more, and may be taken back', async () => {
  button('Envoyer mes réponses').click();
  await settled();
  expect(words('.send')).toContain('les réponses de cet essai ne changent plus');
  expect(document.activeElement).toBe(element('#confirm'));
  button('Relire encore').click();
  await settled();
  expect(kept().sent).toBe(0);
  await pick('b3', 't');
});

test('what is sent is recorded, answer after answer, before the state is saved', async () => {
  button('Envoyer mes réponses').click();
  await settled();
  const before = tracker.calls.length;
  button('Oui, envoyer').click();
  await settled();
  const after = tracker.calls.slice(before).map((call) => Object.keys(call)[0]);
  expect(after).toEqual(['answered', 'answered', 'answered', 'saved']);
  expect(tracker.records.map(({ question }) => question.id)).toEqual(drawn);
  expect(kept()).toMatchObject({ sent: 1, last: { drawn } });
  expect(kept().current).toBeUndefined();
});

test('the result is told in words, with the page mark and what to go over again', () => {
  expect(document.activeElement).toBe(element('#result'));
  expect(words('#assessment .key')).toContain('66 % Points : 2 sur 3. C’est réussi ; il fallait 60 %.');
  expect(words('#assessment .miss')).toBe('Question b1 Revoir : Page deux');
  expect(element('#assessment .miss a').getAttribute('href')).toBe('#p-deux');
  expect(tracker.saved).toMatchObject({ completed: true, passed: true, progress: 1 });
  expect(tracker.saved.score).toBeCloseTo(2 / 3);
});

test('answers can be read again, each with its verdict', () => {
  expect(document.querySelectorAll('#assessment details .verdict')).toHaveLength(3);
});

test('a worse attempt takes nothing back', async () => {
  button('Faire un nouvel essai').click();
  await settled();
  expect(words('#counter')).toBe('0 sur 3 répondues');
  button('Envoyer mes réponses').click();
  await settled();
  button('Oui, envoyer').click();
  await settled();
  expect(words('#assessment .key')).toContain('un essai précédent les a atteints');
  expect(words('#assessment .key')).toContain('Essai 2. Meilleur essai jusqu’ici : 66 %.');
  expect(tracker.saved).toMatchObject({ completed: true, passed: true });
  expect(tracker.saved.score).toBeCloseTo(2 / 3);
});

test('the end of the course tells the same', async () => {
  await go('#p-end');
  expect(words('#end .key')).toContain('Meilleur essai jusqu’ici : 66 %.');
  await click('#end .miss a');
});
