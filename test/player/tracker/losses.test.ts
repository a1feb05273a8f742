import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unpack } from '../../../player/state/unpack.ts';
import { different } from '../../../player/tracker/different.ts';
import { Scorm12Tracker, scorm12 } from '../../../player/tracker/scorm12.ts';
import { Scorm2004Tracker } from '../../../player/tracker/scorm2004.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Fault } from '../../../src/preview/checker/index.ts';
import { aLearner, anAnswer, course, type Launched, questions, recorded, responses, standards } from './a-learner.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const [one, two, three] = [questions[0]!, questions[1]!, questions[2]!];

function answerAndSave({ answer, save }: Launched, ...asked: readonly Question[]): string {
  asked.forEach((question) => answer(question));
  const { state } = save();
  vi.advanceTimersByTime(600);
  return state;
}

const failing =
  (fault: Fault) =>
  (session: { fault: Fault | undefined }): void => {
    session.fault = fault;
  };

test.each(standards)('%s: a first session of which nothing arrived is brought back', async (standard) => {
  const { record, open } = aLearner({ standard });
  const first = await open();
  first.session.fault = 'network-down';
  const state = answerAndSave(first, one, two);
  expect(first.statuses.at(-1)).toBe('saved');
  first.tracker.end('unload');
  expect(recorded(record.stored)).toEqual([]);
  const second = await open();
  expect(second.launch.state).toBe(state);
  expect(recorded(record.stored)).toEqual([one.id, two.id]);
});

test.each(standards)('%s: what is lost in front of later answers is put where it belongs', async (standard) => {
  const { record, open } = aLearner({ standard });
  const first = await open();
  answerAndSave(first, one);
  first.session.fault = 'network-down';
  answerAndSave(
    first,
    two,
    questions.find(({ type }) => type === 'likert')!,
  );
  first.session.fault = undefined;
  answerAndSave(first, three);
  first.tracker.end('unload');
  const second = await open();
  expect(second.session.refusals).toEqual([]);
  expect(recorded(record.stored)).toEqual([one.id, two.id, 'exercice-likert', three.id]);
  const before = record.stored;
  second.tracker.end('unload');
  const third = await open();
  third.tracker.end('unload');
  expect(recorded(record.stored)).toEqual(recorded(before));
});

test.each(standards)(
  '%s: an answer that the LMS threw at is in the report, though it only ended well',
  async (standard) => {
    const { record, open } = aLearner({ standard });
    const { session, answer, save, tracker } = await open();
    session.fault = 'lms-gone';
    answer(one);
    save();
    session.fault = undefined;
    tracker.end('unload');
    expect(recorded(record.stored)).toEqual([one.id]);
  },
);

test.each(standards)('%s: what another browser has written since stays as it is', async (standard) => {
  const { record, storage, open } = aLearner({ standard });
  const here = await open();
  answerAndSave(here, one);
  here.session.fault = 'commit-refused';
  answerAndSave(here, two);
  here.tracker.end('unload');
  const kept = new Map(storage);
  storage.clear();
  const there = await open();
  answerAndSave(there, three, three);
  there.tracker.end('unload');
  kept.forEach((value, key) => storage.set(key, value));
  await open();
  expect(recorded(record.stored)).toEqual([one.id, three.id, three.id]);
});

test.each(standards)('%s: a launch without session is made good by the next launch in its tab', async (standard) => {
  const { record, open } = aLearner({ standard });
  const tab = new Map<string, string>();
  const first = await open('normal', failing('always-false'), tab);
  const state = answerAndSave(first, one, two);
  expect(first.statuses.at(-1)).toBe('failed');
  first.tracker.end('unload');
  const other = await open();
  expect(other.launch.state).toBe('');
  const second = await open('normal', undefined, tab);
  expect(unpack(second.launch.state, course).answers).toEqual(unpack(state, course).answers);
  expect(recorded(record.stored)).toEqual([one.id, two.id]);
  second.tracker.end('unload');
  await open('normal', undefined, tab);
  expect(recorded(record.stored)).toEqual([one.id, two.id]);
});

test.each(standards)('%s: it is joined to what the learner had done before', async (standard) => {
  const { record, open } = aLearner({ standard });
  const first = await open();
  answerAndSave(first, one, two);
  first.save({ score: 0.5 });
  first.tracker.end('unload');
  const tab = new Map<string, string>();
  const without = await open('normal', failing('lms-gone'), tab);
  answerAndSave(without, two, three);
  without.tracker.end('unload');
  const { launch, session } = await open('normal', undefined, tab);
  expect(Array.from(unpack(launch.state, course).answers, ([id, { tries }]) => [id, tries])).toEqual([
    [one.id, 1],
    [two.id, 2],
    [three.id, 1],
  ]);
  expect(recorded(record.stored)).toEqual([one.id, two.id, two.id, three.id]);
  expect(session.value(standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw')).toBe('50');
});

test.each(standards)('%s: a new attempt after a session that failed begins with nothing', async (standard) => {
  const { record, open } = aLearner({ standard });
  const first = await open();
  first.session.fault = 'commit-refused';
  answerAndSave(first, one);
  first.tracker.end('unload');
  record.newAttempt();
  expect((await open()).launch.state).toBe('');
  expect(recorded(record.stored)).toEqual([]);
});

test('what SCORM 1.2 is sent in between is another value, and valid for its type', async () => {
  const { session } = await aLearner({ standard: 'scorm12' }).open();
  const set = (element: string, value: string): unknown => session.api['LMSSetValue']?.(element, value);
  questions
    .flatMap((question) =>
      [responses[question.type], ''].map((response) => scorm12.interaction(anAnswer(question, response))),
    )
    .forEach((fields, n) => {
      const given = fields.filter(([, value]) => value);
      const elements = given.map(([element, value]) => [`cmi.interactions.${n}.${element}`, value] as const);
      elements.forEach(([element, value]) => set(element, value));
      for (const [element, value] of elements) {
        expect(different(element, value)).not.toBe(value);
        expect([element, set(element, different(element, value))]).toEqual([element, 'true']);
      }
      elements.forEach(([element, value]) => set(element, value));
    });
  expect(session.refusals).toEqual([]);
});

test.each([
  ['cmi.core.score.raw', '66.67'],
  ['cmi.core.score.raw', '0'],
  ['cmi.core.score.max', '100'],
  ['cmi.core.lesson_status', 'completed'],
  ['cmi.core.lesson_location', 'x'.repeat(255)],
  ['cmi.core.exit', 'suspend'],
  ['cmi.core.session_time', '00:00:00'],
  ['cmi.suspend_data', 'abcd'],
])('%s "%s" has another value that a strict LMS takes', async (element, value) => {
  const { session } = await aLearner({ standard: 'scorm12' }).open();
  expect(different(element, value)).not.toBe(value);
  expect(session.api['LMSSetValue']?.(element, different(element, value))).toBe('true');
});

test.each(standards)('%s: a frame loaded again into a session that could not be ended goes on', async (standard) => {
  const { record, open } = aLearner({ standard });
  const tab = new Map<string, string>();
  const { session, fake, answer, save, tracker } = await open('normal', undefined, tab);
  session.fault = 'lms-gone';
  answer(one);
  const { state } = save();
  tracker.end('unload');
  session.fault = undefined;
  const Adapter = standard === 'scorm12' ? Scorm12Tracker : Scorm2004Tracker;
  const again = new Adapter({ course, window: fake.window });
  expect((await again.begin()).state).toBe(state);
  expect(recorded(record.stored)).toEqual([one.id]);
});
