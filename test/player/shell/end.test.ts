// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { renderEnd } from '../../../player/shell/end.ts';
import { Parts } from '../../../player/shell/parts.ts';
import { sayIn } from '../../../player/shell/say.ts';
import { Session } from '../../../player/shell/session.ts';
import { lessonsOnly } from './a-course.ts';
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
