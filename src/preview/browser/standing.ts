import type { Stored } from '../attempts.ts';

/** A line of what the LMS has: what it is called, what it holds. */
export type Line = readonly [name: string, value: string];

const lines12: readonly Line[] = [
  ['Status', 'cmi.core.lesson_status'],
  ['Score', 'cmi.core.score.raw'],
  ['Place', 'cmi.core.lesson_location'],
  ['Time in all', 'cmi.core.total_time'],
  ['Exit', 'cmi.core.exit'],
];

const lines2004: readonly Line[] = [
  ['Completion', 'cmi.completion_status'],
  ['Success', 'cmi.success_status'],
  ['Score', 'cmi.score.raw'],
  ['Progress', 'cmi.progress_measure'],
  ['Place', 'cmi.location'],
  ['Time in all', 'cmi.total_time'],
  ['Exit', 'cmi.exit'],
];

/** What the LMS has of an attempt, in the order in which one asks for it. */
export function standing(standard: 'scorm12' | 'scorm2004', stored: Stored): readonly Line[] {
  const lines = standard === 'scorm12' ? lines12 : lines2004;
  const state = stored['cmi.suspend_data'] ?? '';
  const most = standard === 'scorm12' ? '4,096' : '64,000';
  return [
    ...lines.map(([name, element]): Line => [name, stored[element] || 'nothing yet']),
    ['Suspend data', `${state.length} of ${most} characters`],
  ];
}

/** A recorded answer, as the LMS's reports show it. */
export interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly response: string;
  readonly result: string;
}

/** The answers an LMS has recorded, in their order. */
export function recorded(stored: Stored): readonly Recorded[] {
  const answers: Recorded[] = [];
  for (let n = 0; ; n++) {
    const of = (name: string): string => stored[`cmi.interactions.${n}.${name}`] ?? '';
    if (of('id') === '') return answers;
    answers.push({
      id: of('id'),
      type: of('type'),
      response: of('student_response') || of('learner_response'),
      result: of('result'),
    });
  }
}
