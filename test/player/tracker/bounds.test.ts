import { expect, test } from 'vitest';
import { aQuestion } from '../state/a-player-course.ts';
import { aLearner, anAnswer, course, questions, recorded } from './a-learner.ts';

const count = (stored: Readonly<Record<string, string>>): number =>
  Object.keys(stored).filter((element) => /interactions\.\d+\.id$/.test(element)).length;

test('SCORM 2004: records stay within what a closing page can send, and the last answers are there', async () => {
  const { record, open } = aLearner({ standard: 'scorm2004' });
  const { session, answer, save, tracker } = await open();
  const lastRound = Math.floor(299 / questions.length) * questions.length;
  for (let n = 0; n < 300; n++) answer(questions[n % questions.length]!, n === lastRound ? 'b' : undefined);
  save();
  session.unloading = true;
  tracker.end('unload');
  expect(session.calls.at(-1)).toMatchObject({ method: 'Terminate', result: 'true' });
  expect(count(record.stored)).toBeGreaterThan(questions.length);
  expect(count(record.stored)).toBeLessThan(250);
  const choices = Object.keys(record.stored).filter((element) => record.stored[element] === 'exercice-choice');
  expect(record.stored[choices.at(-1)!.replace('.id', '.learner_response')]).toBe('b');
  expect(session.refusals).toEqual([]);
});

test('SCORM 2004: earlier sessions count', async () => {
  const { record, open } = aLearner({ standard: 'scorm2004' });
  for (let launch = 0; launch < 6; launch++) {
    const { session, answer, save, tracker } = await open();
    for (let n = 0; n < 40; n++) answer(questions[n % questions.length]!);
    save();
    session.unloading = true;
    tracker.end('unload');
    expect(session.calls.at(-1)).toMatchObject({ method: 'Terminate', result: 'true' });
  }
  expect(count(record.stored)).toBeLessThan(120);
});

test('SCORM 2004: a game played again and again leaves half of the records to other questions', async () => {
  const { record, open } = aLearner({ standard: 'scorm2004' });
  const { session, tracker, answer, save } = await open();
  const decisions = Array.from({ length: 17 }, (_, i) => ({ ...aQuestion(`cap_n${i}`, 'choice'), points: 0 }));
  const game = questions.find(({ type }) => type === 'scenario')!;
  for (let count = 1; count <= 12; count++) {
    for (const decision of decisions) tracker.answered({ ...anAnswer(decision, 'a', count), within: game.id });
    tracker.answered(anAnswer(game, `${count}~73~a`, count));
  }
  const others = questions.filter(({ type }) => type !== 'scenario');
  for (const question of others) answer(question);
  save();
  session.unloading = true;
  tracker.end('unload');
  expect(session.calls.at(-1)).toMatchObject({ method: 'Terminate', result: 'true' });
  const ids = recorded(record.stored);
  for (const { id } of [...decisions, ...questions]) expect(ids).toContain(id);
  expect(session.refusals).toEqual([]);
});

test('SCORM 1.2: every answer is recorded', async () => {
  const { record, open } = aLearner({ standard: 'scorm12', course: { ...course } });
  const { answer, save, tracker } = await open();
  for (let n = 0; n < 300; n++) answer(questions[n % questions.length]!);
  save();
  tracker.end('exit');
  expect(count(record.stored)).toBe(300);
});
