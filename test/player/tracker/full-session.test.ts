import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unpack } from '../../../player/state/unpack.ts';
import { aLearner, course, questions, responses, standards } from './a-learner.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const words = {
  scorm12: {
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    raw: 'cmi.core.score.raw',
    response: 'student_response',
    total: 'cmi.core.total_time',
  },
  scorm2004: {
    status: 'cmi.completion_status',
    exit: 'cmi.exit',
    raw: 'cmi.score.raw',
    response: 'learner_response',
    total: 'cmi.total_time',
  },
} as const;

test.each(standards)('%s: the first launch commits `incomplete` and `suspend`', async (standard) => {
  const { record, open } = aLearner({ standard });
  const { launch, statuses, session } = await open();
  expect(launch).toEqual({ mode: 'normal', learner: { id: 'a.martin', name: 'Alix Martin' }, state: '', location: '' });
  expect(record.stored[words[standard].status]).toBe('incomplete');
  expect(record.stored[words[standard].exit]).toBe('suspend');
  expect(statuses).toEqual(['saved']);
  expect(session.refusals).toEqual([]);
});

test.each(standards)('%s: answers of all types are recorded, and a strict LMS refuses nothing', async (standard) => {
  const { record, open } = aLearner({ standard });
  const { answer, save, session, statuses, tracker } = await open();
  for (const question of questions) answer(question);
  save({ score: 2 / 3, objectives: [{ id: 'citer-les-impacts', score: 0.5, passed: false }] });
  vi.runOnlyPendingTimers();
  tracker.end('unload');
  expect(session.refusals).toEqual([]);
  expect(statuses).toEqual(['saved', 'saving', 'saved']);
  const recorded = Object.entries(record.stored).filter(([element]) => /interactions|objectives|score/.test(element));
  expect(Object.fromEntries(recorded)).toMatchSnapshot();
});

test.each(standards)(
  '%s: the next launch resumes with the state, the place and the count of records',
  async (standard) => {
    const { record, open } = aLearner({ standard });
    const first = await open();
    first.answer(questions[0]!);
    const { state } = first.save();
    first.tracker.end('unload');
    const second = await open();
    expect(second.launch.state).toBe(state);
    expect(second.launch.location).toBe('debut');
    expect(unpack(second.launch.state, course).answers.get(questions[0]!.id)?.response).toBe(responses.choice);
    second.answer(questions[1]!);
    second.save();
    second.tracker.end('unload');
    expect(record.stored['cmi.interactions.0.id']).toBe(questions[0]!.id);
    expect(record.stored['cmi.interactions.1.id']).toBe(questions[1]!.id);
    expect(second.session.refusals).toEqual([]);
  },
);

test.each(standards)('%s: a completed course opens in review, where nothing at all is written', async (standard) => {
  const { record, open } = aLearner({ standard });
  const first = await open();
  first.save({ completed: true, passed: true, score: 0.9, progress: 1 });
  first.tracker.end('unload');
  expect(record.stored[words[standard].status]).toBe('completed');
  expect(record.stored[words[standard].raw]).toBe('90');
  const before = record.stored;
  const again = await open();
  expect(again.launch.mode).toBe('review');
  expect(again.launch.state).not.toBe('');
  again.answer(questions[0]!);
  again.save({ score: 0.1 });
  again.tracker.flush();
  vi.runOnlyPendingTimers();
  again.tracker.end('unload');
  expect(again.statuses).toEqual(['read-only']);
  expect(again.session.calls.filter(({ method }) => /SetValue|Commit/.test(method))).toEqual([]);
  expect(record.stored[words[standard].raw]).toBe('90');
  expect(record.stored[words[standard].status]).toBe(before[words[standard].status]);
});

test.each(standards)('%s: a preview stores nothing, not even a status', async (standard) => {
  const { record, open } = aLearner({ standard });
  const { tracker, save, launch } = await open('browse');
  save({ completed: true, score: 1 });
  tracker.end('unload');
  expect(launch.mode).toBe('browse');
  expect(record.stored[words[standard].status] ?? 'unknown').toBe('unknown');
  expect(record.stored[words[standard].raw]).toBeUndefined();
});

test.each(standards)('%s: many changes make one commit', async (standard) => {
  const { open } = aLearner({ standard });
  const { session, answer, save, tracker } = await open();
  const commits = (): number => session.calls.filter(({ method }) => method.endsWith('Commit')).length;
  const before = commits();
  for (const question of questions) {
    answer(question);
    save();
  }
  vi.advanceTimersByTime(2000);
  expect(commits() - before).toBe(1);
  tracker.flush();
  expect(commits() - before).toBe(1);
});

test.each(standards)(
  '%s: what is hidden is committed at once; the end is one Finish and no Commit',
  async (standard) => {
    const { open } = aLearner({ standard });
    const { session, save, tracker } = await open();
    save();
    tracker.flush();
    expect(session.calls.at(-1)?.method).toMatch(/Commit$/);
    save();
    const before = session.calls.length;
    tracker.end('unload');
    tracker.end('unload');
    tracker.flush();
    const ends = session.calls.slice(before).map(({ method }) => method);
    expect(ends.filter((method) => /Finish|Terminate/.test(method))).toHaveLength(1);
    expect(ends.filter((method) => /Commit/.test(method))).toHaveLength(0);
  },
);

test('scorm2004: `adl.nav.request` is set only when the learner asks to leave', async () => {
  const left = await aLearner({ standard: 'scorm2004' }).open();
  left.tracker.end('exit');
  expect(left.session.value('adl.nav.request')).toBe('suspendAll');
  const closed = await aLearner({ standard: 'scorm2004' }).open();
  closed.tracker.end('unload');
  expect(closed.session.value('adl.nav.request')).toBeUndefined();
});

test.each(standards)('%s: time spent is added to the total at the end', async (standard) => {
  const { record, open } = aLearner({ standard });
  const { tracker } = await open();
  vi.advanceTimersByTime(90_000);
  tracker.end('unload');
  expect(record.stored[words[standard].total]).toBe(standard === 'scorm12' ? '0000:01:30' : 'PT90S');
});

test.each(standards)('%s: the API is initialised once and its comments are left alone', async (standard) => {
  const { open } = aLearner({ standard });
  const { session, answer, save, tracker } = await open();
  answer(questions[0]!);
  save({ completed: true, passed: true, score: 1, progress: 1 });
  vi.runOnlyPendingTimers();
  tracker.end('exit');
  expect(session.calls.filter(({ method }) => method.endsWith('Initialize'))).toHaveLength(1);
  expect(session.calls.filter((call) => call.arguments[0]?.includes('comments'))).toEqual([]);
});
