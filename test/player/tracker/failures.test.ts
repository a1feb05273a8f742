import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pack } from '../../../player/state/pack.ts';
import { unpack } from '../../../player/state/unpack.ts';
import { Scorm12Tracker } from '../../../player/tracker/scorm12.ts';
import { Scorm2004Tracker } from '../../../player/tracker/scorm2004.ts';
import type { SaveStatus } from '../../../player/tracker/tracker.ts';
import type { Fault } from '../../../src/preview/checker/index.ts';
import { aLearner, anAnswer, course, questions, recorded, standards } from './a-learner.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const status = { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status' } as const;
const suspended = (state: string) => expect.stringMatching(new RegExp(`^.{4}${state.replace(/[^\w]/g, '\\$&')}$`));

test.each(standards)(
  '%s: a refused commit is told, and everything is sent again when the LMS is back',
  async (standard) => {
    const { record, open } = aLearner({ standard });
    const { session, answer, save, statuses } = await open();
    session.fault = 'commit-refused';
    for (const question of questions) answer(question);
    const { state } = save({ score: 0.5, progress: 0.5 });
    vi.advanceTimersByTime(10_000);
    expect(statuses.slice(0, 3)).toEqual(['saved', 'saving', 'failed']);
    session.fault = undefined;
    vi.advanceTimersByTime(60_000);
    expect(statuses.at(-1)).toBe('saved');
    expect(record.stored['cmi.suspend_data']).toEqual(suspended(state));
    expect(record.stored['cmi.interactions.0.id']).toBe('exercice-choice');
    expect(record.stored['cmi.interactions.0.type']).toBe('choice');
    expect(record.stored['cmi.interactions.0.result']).toBe('correct');
    expect(record.stored[status[standard]]).toBe('incomplete');
    expect(Number(record.stored['cmi.core.score.raw'] ?? record.stored['cmi.score.raw'])).toBe(50);
    expect(session.refusals).toEqual([]);
  },
);

test.each(standards)('%s: a closing page leaves nothing behind in a Moodle that refused once', async (standard) => {
  const { record, open } = aLearner({ standard });
  const { session, save, tracker } = await open();
  session.fault = 'commit-refused';
  const { state } = save();
  vi.advanceTimersByTime(600);
  session.fault = undefined;
  tracker.end('unload');
  expect(record.stored['cmi.suspend_data']).toEqual(suspended(state));
});

test.each(standards)('%s: "true" while the network is down is not believed', async (standard) => {
  const { record, open } = aLearner({ standard });
  const { session, save, statuses, fake } = await open();
  session.fault = 'network-down';
  fake.online(false);
  const { state } = save();
  vi.advanceTimersByTime(600);
  expect(statuses.at(-1)).toBe('failed');
  session.fault = undefined;
  fake.online(true);
  expect(statuses.at(-1)).toBe('saved');
  expect(record.stored['cmi.suspend_data']).toEqual(suspended(state));
});

test.each(standards)('%s: coming back to the page tries again at once', async (standard) => {
  const { open } = aLearner({ standard });
  const { session, save, statuses, fake } = await open();
  session.fault = 'commit-refused';
  save();
  vi.advanceTimersByTime(40_000);
  session.fault = undefined;
  fake.visible(true);
  expect(statuses.at(-1)).toBe('saved');
});

test.each(standards)('%s: a lost session: the next launch brings everything back and sends it', async (standard) => {
  const { record, open } = aLearner({ standard });
  const first = await open();
  first.answer(questions[0]!);
  first.save();
  vi.advanceTimersByTime(600);
  first.session.fault = 'commit-refused';
  first.answer(questions[1]!);
  first.answer(questions[2]!);
  const { state } = first.save({ score: 0.25 });
  vi.advanceTimersByTime(600);
  first.tracker.end('unload');
  expect(record.stored['cmi.interactions.1.id']).toBeUndefined();
  const second = await open();
  expect(second.launch.state).toBe(state);
  expect(unpack(second.launch.state, course).answers.size).toBe(3);
  expect(record.stored['cmi.suspend_data']).toEqual(suspended(state));
  const ids = Object.keys(record.stored).filter((element) => /interactions\.\d+\.id$/.test(element));
  expect(ids.map((element) => record.stored[element])).toEqual(questions.slice(0, 3).map(({ id }) => id));
  expect(second.session.refusals).toEqual([]);
  const third = await open();
  expect(third.launch.state).toBe(state);
  expect(third.session.value('cmi.interactions.3.id')).toBeUndefined();
});

test.each(standards)('%s: a beacon that was lost is made good at the next launch', async (standard) => {
  const { record, open } = aLearner({ standard });
  const first = await open();
  first.save();
  vi.advanceTimersByTime(600);
  first.session.fault = 'network-down';
  first.answer(questions[0]!);
  const { state } = first.save();
  first.tracker.end('unload');
  const second = await open();
  expect(second.launch.state).toBe(state);
  expect(record.stored['cmi.interactions.0.id']).toBe(questions[0]!.id);
});

test.each(standards)('%s: a new attempt does not get the answers of the one before', async (standard) => {
  const { record, open } = aLearner({ standard });
  const first = await open();
  first.answer(questions[0]!);
  first.save({ completed: true, progress: 1 });
  first.tracker.end('unload');
  record.newAttempt();
  const second = await open();
  expect(second.launch).toMatchObject({ mode: 'normal', state: '' });
});

test.each(standards)(
  '%s: an older attempt in this browser does not overrule a newer one in the LMS',
  async (standard) => {
    const { record, storage, open } = aLearner({ standard });
    const first = await open();
    for (let n = 0; n < 9; n++) first.save();
    first.tracker.end('unload');
    const old = new Map(storage);
    record.newAttempt();
    vi.advanceTimersByTime(60_000);
    const second = await open();
    const { state } = second.save();
    second.tracker.end('unload');
    old.forEach((value, key) => storage.set(key, value));
    expect((await open()).launch.state).toBe(state);
  },
);

test.each(standards)('%s: a status that says completed is not taken back', async (standard) => {
  const { record, open } = aLearner({ standard, profile: 'plain' });
  const first = await open();
  first.save({ completed: true, passed: true, score: 1 });
  first.tracker.end('unload');
  const second = await open();
  expect(second.launch.mode).toBe('normal');
  second.save({ completed: false });
  second.tracker.end('unload');
  expect(record.stored[status[standard]]).toBe('completed');
});

const faults: readonly Fault[] = ['always-false', 'lms-gone'];
const everywhere = standards.flatMap((standard) => faults.map((fault) => [standard, fault] as const));

test.each(everywhere)('%s: with %s from the first call, the tab keeps the progress', async (standard, fault) => {
  const { open } = aLearner({ standard });
  const faulty = (session: { fault: Fault | undefined }): void => {
    session.fault = fault;
  };
  const tab = new Map<string, string>();
  const first = await open('normal', faulty, tab);
  first.answer(questions[0]!);
  const { state } = first.save();
  first.tracker.flush();
  vi.advanceTimersByTime(100_000);
  first.tracker.end('exit');
  expect(first.statuses.every((each) => each === 'failed')).toBe(true);
  expect((await open('normal', faulty, tab)).launch.state).toBe(state);
});

test.each(everywhere)('%s: with %s in the middle, nothing is lost and nothing throws', async (standard, fault) => {
  const { record, open } = aLearner({ standard });
  const { session, answer, save, statuses, tracker } = await open();
  answer(questions[0]!);
  save();
  vi.advanceTimersByTime(600);
  session.fault = fault;
  answer(questions[1]!);
  const { state } = save({ objectives: [{ id: 'citer-les-impacts', score: 1, passed: true }] });
  vi.advanceTimersByTime(30_000);
  tracker.flush();
  expect(statuses.at(-1)).toBe('failed');
  session.fault = undefined;
  vi.advanceTimersByTime(60_000);
  expect(statuses.at(-1)).toBe('saved');
  expect(record.stored['cmi.suspend_data']).toEqual(suspended(state));
  expect(record.stored['cmi.interactions.1.id']).toBe(questions[1]!.id);
  expect(record.stored['cmi.interactions.1.type']).toBe('true-false');
  expect(record.stored['cmi.objectives.0.id']).toBe('citer-les-impacts');
});

test.each(standards)('%s: a browser that refuses to keep anything still reports to the LMS', async (standard) => {
  const { record, open } = aLearner({ standard });
  const { session, save, statuses, tracker } = await open('normal', (_, fake) => {
    fake.storage = null;
  });
  const { state } = save();
  vi.advanceTimersByTime(600);
  expect(statuses.at(-1)).toBe('saved');
  session.fault = 'commit-refused';
  save();
  vi.advanceTimersByTime(600);
  expect(statuses.at(-1)).toBe('none');
  expect(record.stored['cmi.suspend_data']).toEqual(suspended(state));
  expect(() => tracker.end('unload')).not.toThrow();
});

test.each(standards)('%s: a frame that is loaded again goes on, and the next launch sends it', async (standard) => {
  const { record, open } = aLearner({ standard });
  const { fake, answer, save, tracker } = await open();
  answer(questions[0]!);
  const first = save();
  vi.advanceTimersByTime(600);
  tracker.end('unload');
  const Adapter = standard === 'scorm12' ? Scorm12Tracker : Scorm2004Tracker;
  const again = new Adapter({ course, window: fake.window });
  const statuses: SaveStatus[] = [];
  again.onStatus = (status) => statuses.push(status);
  expect((await again.begin()).state).toBe(first.state);
  const progress = unpack(first.state, course);
  const state = pack({ ...progress, revision: progress.revision + 1, location: 'fin' }, course);
  again.answered(anAnswer(questions[1]!, 't'));
  again.save({ ...first, state });
  again.flush();
  again.end('unload');
  expect(statuses).toEqual(['failed', 'failed']);
  expect((await open()).launch.state).toBe(state);
  expect(record.stored['cmi.suspend_data']).toEqual(suspended(state));
  await open();
  expect(recorded(record.stored)).toEqual([questions[0]!.id, questions[1]!.id]);
});

test('the console says what failed, with the code, once', async () => {
  const { open } = aLearner({ standard: 'scorm12' });
  const { save } = await open();
  for (let n = 0; n < 3; n++) save({ state: 'x'.repeat(4100) });
  vi.advanceTimersByTime(100_000);
  expect(vi.mocked(console.warn).mock.calls).toEqual([
    ['SCORM 1.2: LMSSetValue("cmi.suspend_data") failed with 405 (Incorrect data type).'],
  ]);
});

test.each(standards)(
  '%s: an LMS without interactions and objectives is spared them, without a word',
  async (standard) => {
    const { record, open } = aLearner({ standard });
    const { session, answer, save, statuses, tracker } = await open('normal', ({ api }) => {
      const name = standard === 'scorm12' ? 'LMSGetValue' : 'GetValue';
      const get = api[name]!;
      api[name] = (element = '') => (/interactions|objectives/.test(element) ? '' : get(element));
    });
    answer(questions[0]!);
    save({ objectives: [{ id: 'citer-les-impacts', score: 1, passed: true }] });
    vi.advanceTimersByTime(600);
    tracker.end('unload');
    expect(statuses).not.toContain('failed');
    expect(Object.keys(record.stored).filter((element) => /interactions|objectives/.test(element))).toEqual([]);
    expect(console.warn).not.toHaveBeenCalled();
    expect(session.refusals).toEqual([]);
  },
);

test('an LMS that has no lesson mode is taken for normal', async () => {
  const { open } = aLearner({ standard: 'scorm12' });
  const { launch } = await open('normal', ({ api }) => {
    const get = api['LMSGetValue']!;
    api['LMSGetValue'] = (element = '') => (element === 'cmi.core.lesson_mode' ? '' : get(element));
  });
  expect(launch.mode).toBe('normal');
});
