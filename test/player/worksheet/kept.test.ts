// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Session } from '../../../player/shell/session.ts';
import { missedIn, scoreOf, standing } from '../../../player/shell/standing.ts';
import { unpack } from '../../../player/state/unpack.ts';
import { aPlayerCourse } from '../state/a-player-course.ts';
import { ListTracker } from '../shell/a-tracker.ts';
import { filled, question } from './a-sheet.ts';

const course = aPlayerCourse(['un'], [question]);

function begin(state = '') {
  const tracker = new ListTracker();
  const session = new Session(course, tracker);
  session.resume({ mode: 'normal', learner: { id: '', name: '' }, state, location: '' });
  return { tracker, session };
}

test('a draft is kept over sessions, stands open, and is worth nothing', () => {
  const { session, tracker } = begin();
  session.keep(question, filled('~4080\n\n\n'));
  expect(tracker.records).toEqual([]);
  const { progress } = begin(tracker.saved.state).session;
  expect(standing(question, progress)).toEqual({ phase: 'open', response: filled('~4080\n\n\n') });
  expect(scoreOf(course, progress)).toBe(0);
  expect(missedIn(course, progress)).toEqual([]);
});

test('the first check after a draft is the first try', () => {
  const { session, tracker } = begin();
  session.keep(question, filled('~4080\n\n\n'));
  const next = begin(tracker.saved.state);
  next.session.answer(question, filled('4080\n\n\n'));
  expect(next.tracker.records[0]).toMatchObject({ count: 1, answer: { score: 0.25, outcome: 'partial' } });
  next.session.keep(question, filled('4080\n~3\n\n'));
  const { progress } = begin(next.tracker.saved.state).session;
  expect(standing(question, progress)).toEqual({ phase: 'retry', response: filled('4080\n~3\n\n') });
  expect([progress.answers.get('parc')!.tries, scoreOf(course, progress)]).toEqual([1, 0.25]);
  expect(missedIn(course, progress)).toHaveLength(1);
});

test('a cleared sheet stands open, and its tries still count', () => {
  const limited = { ...question, tries: 2 };
  const { session } = begin();
  session.answer(limited, filled('1\n\n\n'));
  session.keep(limited, '');
  expect(standing(limited, session.progress).phase).toBe('open');
  session.answer(limited, filled('2\n\n\n'));
  expect(standing(limited, session.progress).phase).toBe('answered');
});

test('who has asked for the solution is through, also in the next session', () => {
  const { session, tracker } = begin();
  session.answer(question, filled('1\n\n\n'));
  session.keep(question, filled('1\n\n\n\n!'));
  const { progress } = begin(tracker.saved.state).session;
  expect(standing(question, progress)).toEqual({ phase: 'answered', response: filled('1\n\n\n\n!') });
  expect(unpack(tracker.saved.state, course).answers.get('parc')).toEqual({ response: filled('1\n\n\n\n!'), tries: 1 });
});

test('without a limit, a sheet can be checked as often as one likes', () => {
  const { session, tracker } = begin();
  for (let n = 0; n < 120; n++) session.answer(question, filled(`${n}`));
  expect(standing(question, begin(tracker.saved.state).session.progress).phase).toBe('retry');
  expect(standing(question, session.progress).phase).toBe('retry');
});
