// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { renderEnd } from '../../../player/shell/end.ts';
import { Parts } from '../../../player/shell/parts.ts';
import { sayIn } from '../../../player/shell/say.ts';
import { Session } from '../../../player/shell/session.ts';
import { aStory } from '../../model/scenario/a-story.ts';
import { aQuestion, lessonsOnly } from './a-course.ts';
import { ListTracker } from './a-tracker.ts';

const buttons = (tracker: ListTracker): readonly HTMLButtonElement[] => {
  const host = document.createElement('div');
  const [session, parts] = [new Session(lessonsOnly, tracker), new Parts(lessonsOnly)];
  renderEnd(host, session, { status: 'saved', say: sayIn(lessonsOnly), parts });
  return [...host.querySelectorAll('button')];
};

test('the end has a way out where the LMS named a place to go, and none elsewhere', () => {
  let left = 0;
  const tracker = Object.assign(new ListTracker(), { leave: () => (left += 1) });
  const leave = buttons(tracker).find(({ textContent }) => textContent!.trim() === 'Quitter le module')!;
  leave.click();
  expect(left).toBe(1);
  expect(buttons(new ListTracker()).map(({ textContent }) => textContent!.trim())).toEqual(['Imprimer le module']);
});

test('of a page with a game the end says that it is to be played, not read', () => {
  const q1 = aQuestion('q1', { type: 'scenario', story: aStory } as object);
  const course = { ...lessonsOnly, questions: { ...lessonsOnly.questions, q1 } };
  const host = document.createElement('div');
  const session = new Session(course, new ListTracker());
  renderEnd(host, session, { status: 'saved', say: sayIn(course), parts: new Parts(course) });
  const [first, second] = [...host.querySelectorAll('.links li')].map(({ textContent }) => textContent!.trim());
  expect(first).toMatch(/^Jouer jusqu’à une fin/);
  expect(second).toMatch(/^Lire/);
});
