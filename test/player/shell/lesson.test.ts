// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import { lessonsOnly } from './a-course.ts';
import { answer, click, element, go, play, words } from './a-page.ts';
import { ListTracker } from './a-tracker.ts';

// One learner, from the first page to the end; each test goes on where the one before left.

const tracker = new ListTracker();
const course = { ...lessonsOnly, navigation: 'sequential' as const };
const shown = () => element('.page.current').id;

beforeAll(() => play(course, tracker));

test('the first page shows, without stealing the focus', () => {
  expect(document.documentElement.className).toBe('player');
  expect(shown()).toBe('p-un');
  expect(document.activeElement).toBe(document.body);
  expect(words('#counter')).toBe('Page 1 / 2');
  expect(tracker.saved).toMatchObject({ location: 'un', completed: false, progress: 0.25 });
});

test('a page whose question waits holds the next one, and says why beside the way forward', async () => {
  await go('#p-deux');
  expect(shown()).toBe('p-un');
  expect(location.hash).toBe('#p-un');
  expect(words('.page.current .held')).toBe('Répondez aux questions de cette page pour continuer.');
  expect(element('.page.current .next').classList.contains('alt')).toBe(true);
});

test('once it is answered the way is open; title, focus and outline follow', async () => {
  await answer('q1', 't');
  expect(element('.page.current .next').classList.contains('alt')).toBe(false);
  await go('#p-deux');
  expect(shown()).toBe('p-deux');
  expect(document.title).toBe('Page deux · Trier');
  expect(document.activeElement).toBe(element('#p-deux h1'));
  expect(words('li[data-lesson=l1] > a .how')).toBe('Terminé');
  expect(words('li[data-lesson=l2] > a .how')).toBe('À faire');
});

test('a link into the sources opens them there, and leads back to the page one came from', async () => {
  await go('#s-un');
  expect(shown()).toBe('p-sources');
  expect(document.activeElement).toBe(element('#s-un'));
  expect(element<HTMLAnchorElement>('.return').getAttribute('href')).toBe('#p-deux');
  expect(tracker.saved.location).toBe('deux');
});

test('the outline opens on where one is, and Escape gives the focus back', async () => {
  await go('#p-deux');
  await click('#outline-open');
  expect(element('#outline-open').getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(element('#outline [aria-current]'));
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(element('#outline-open').getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(element('#outline-open'));
});

test('a wrong answer may be tried again, and both are recorded', async () => {
  await go('#p-trois');
  await answer('q2', 'f');
  await answer('q2', 't');
  expect(tracker.records.map(({ question, count, answer: { outcome } }) => [question.id, count, outcome])).toEqual([
    ['q1', 1, 'right'],
    ['q2', 1, 'wrong'],
    ['q2', 2, 'right'],
  ]);
});

test('the end opens after the last page, which completes the course', async () => {
  await go('#p-end');
  expect(shown()).toBe('p-trois');
  await go('#p-quatre');
  expect(tracker.saved).toMatchObject({ completed: true, progress: 1, score: 1 });
});

test('the end tells the result and, as soon as the LMS has it, what is recorded', async () => {
  await go('#p-end');
  expect(words('#end .key')).toContain('100 %');
  expect(words('#end')).toContain('Le module est terminé.');
  tracker.onStatus!('saved');
  expect(words('#end [role=status]')).toBe('La plateforme de formation a reçu :');
  expect(words('#end ul')).toBe('module terminé résultat : 100 % vos réponses et la page où vous êtes');
});

test('what goes wrong with saving is said in one sentence, and taken back when it is over', () => {
  tracker.onStatus!('failed');
  expect(element('#saving').hidden).toBe(false);
  expect(words('#saving')).toContain('vos réponses sont gardées dans ce navigateur');
  tracker.onStatus!('saved');
  expect(element('#saving').hidden).toBe(true);
});

test('leaving ends the session once', () => {
  dispatchEvent(new Event('pagehide'));
  dispatchEvent(new Event('unload'));
  expect(tracker.calls.filter(({ ended }) => ended)).toEqual([{ ended: 'unload' }]);
});
