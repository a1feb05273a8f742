import { expect, test } from 'vitest';
import { scorm12 } from '../../../player/tracker/scorm12.ts';
import { scorm2004 } from '../../../player/tracker/scorm2004.ts';
import type { Snapshot } from '../../../player/tracker/tracker.ts';
import type { Lms } from '../../../src/model/player-course.ts';
import { aLearner, course } from './a-learner.ts';

const snapshot = (changes: Partial<Snapshot>): Snapshot => ({
  state: '',
  location: '',
  progress: 0,
  completed: false,
  exhausted: false,
  objectives: [],
  ...changes,
});

const under = { passed: false, exhausted: false };
const lost = { passed: false, exhausted: true };

const rows = [
  { when: 'just begun', is: {}, moodle: 'incomplete', generic: 'incomplete', young: 'incomplete, unknown' },
  {
    when: 'completed, nothing to pass',
    is: { completed: true },
    moodle: 'completed',
    generic: 'completed',
    young: 'completed, unknown',
  },
  {
    when: 'completed and passed',
    is: { completed: true, passed: true },
    moodle: 'completed',
    generic: 'passed',
    young: 'completed, passed',
  },
  {
    when: 'passed, pages left',
    is: { passed: true },
    moodle: 'incomplete',
    generic: 'incomplete',
    young: 'incomplete, passed',
  },
  {
    when: 'not passed, attempts left',
    is: under,
    moodle: 'incomplete',
    generic: 'incomplete',
    young: 'incomplete, failed',
  },
  {
    when: 'not passed, no attempt left',
    is: lost,
    moodle: 'incomplete',
    generic: 'failed',
    young: 'incomplete, failed',
  },
  {
    when: 'completed by sending',
    is: { completed: true, ...under },
    moodle: 'completed',
    generic: 'completed',
    young: 'completed, failed',
  },
  {
    when: 'completed, no attempt left',
    is: { completed: true, ...lost },
    moodle: 'completed',
    generic: 'failed',
    young: 'completed, failed',
  },
];

test.each(rows)('$when: Moodle $moodle, others $generic; 2004 $young', ({ is, moodle, generic, young }) => {
  const status = (lms: Lms) => Object.fromEntries(scorm12.outcome(snapshot(is), lms));
  expect(status('moodle')['cmi.core.lesson_status']).toBe(moodle);
  expect(status('generic')['cmi.core.lesson_status']).toBe(generic);
  const values = Object.fromEntries(scorm2004.outcome(snapshot(is), 'moodle'));
  expect(`${values['cmi.completion_status']}, ${values['cmi.success_status']}`).toBe(young);
});

test.each([
  [0, '0', '0'],
  [2 / 3, '66.67', '0.6666667'],
  [1, '100', '1'],
  [1.2, '100', '1'],
  [-0.1, '0', '0'],
  [1e-9, '0', '0'],
])('a score of %d is %s of 100 and %s of 1', (score, raw, scaled) => {
  expect(Object.fromEntries(scorm12.outcome(snapshot({ score }), 'moodle'))).toMatchObject({
    'cmi.core.score.raw': raw,
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
  });
  expect(Object.fromEntries(scorm2004.outcome(snapshot({ score }), 'moodle'))).toMatchObject({
    'cmi.score.raw': raw,
    'cmi.score.scaled': scaled,
  });
});

test('without a score none is sent', () => {
  const names = scorm12.outcome(snapshot({}), 'moodle').map(([name]) => name);
  expect(names).toEqual(['cmi.core.lesson_status']);
});

test('SCORM 2004: objectives stand behind the one of the manifest, each once', async () => {
  const { record, open } = aLearner({
    standard: 'scorm2004',
    primaryObjective: 'primary',
    course: { ...course, lms: 'generic' },
  });
  for (const score of [0.2, 0.8]) {
    const { save, tracker, session } = await open();
    save({ objectives: [{ id: 'citer-les-impacts', score, passed: score > 0.5 }, { id: 'sans-resultat' }] });
    tracker.end('unload');
    expect(session.refusals).toEqual([]);
  }
  const ids = Object.entries(record.stored).filter(([element]) => /objectives\.\d+\.id/.test(element));
  expect(ids.map(([, id]) => id)).toEqual(['primary', 'citer-les-impacts']);
  expect(record.stored['cmi.objectives.1.score.raw']).toBe('80');
  expect(record.stored['cmi.objectives.1.success_status']).toBe('passed');
});
