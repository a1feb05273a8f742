import { expect, test } from 'vitest';
import { heldBy } from '../../../player/shell/gate.ts';
import { allPages, assessed, progressOf } from './a-course.ts';

const course = { ...assessed, navigation: 'sequential' as const };
const answered = new Map([
  ['q1', { response: 't', tries: 1 }],
  ['q2', { response: 't', tries: 1 }],
]);
const held = (id: string, change: Parameters<typeof progressOf>[0]) => heldBy(id, course, progressOf(change));

test('the first page is open', () => {
  expect(held('un', {})).toBeUndefined();
});

test('a page that asks something holds the next one until it is answered', () => {
  const read = { seen: new Set(['un']), location: 'un' };
  expect(held('deux', read)).toBe('heldQuestions');
  expect(held('deux', { ...read, answers: answered })).toBeUndefined();
});

test('an answer that may be tried again does not open the next page', () => {
  const seen = new Set(['un', 'deux', 'trois']);
  const q1 = { response: 't', tries: 1 };
  const at = (tries: number) =>
    held('quatre', {
      seen,
      location: 'trois',
      answers: new Map([
        ['q1', q1],
        ['q2', { response: 'f', tries }],
      ]),
    });
  expect(at(1)).toBe('heldQuestions');
  expect(at(2)).toBeUndefined();
});

test('further pages and the assessment wait for all that stands before them', () => {
  expect(held('quatre', { seen: new Set(['un']), location: 'un', answers: answered })).toBe('heldPages');
  expect(held('evaluation', { seen: new Set(['un']), answers: answered })).toBe('heldPages');
  expect(held('evaluation', { seen: allPages, answers: answered })).toBeUndefined();
});

test('glossary and sources are always open', () => {
  expect(held('glossary', {})).toBeUndefined();
  expect(held('sources', {})).toBeUndefined();
});

test('once the course is completed everything is open', () => {
  expect(held('quatre', { completed: true })).toBeUndefined();
});

test('where navigation is free everything is open', () => {
  expect(heldBy('quatre', assessed, progressOf({}))).toBeUndefined();
});
