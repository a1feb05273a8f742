import type { Stored } from '../attempts.ts';
import { statusWord } from '../words.ts';

/** A line of what the LMS has: what it is called, what it holds. */
export type Line = readonly [name: string, value: string];

const lines12: readonly Line[] = [
  ['Statut', 'cmi.core.lesson_status'],
  ['Score', 'cmi.core.score.raw'],
  ['Page', 'cmi.core.lesson_location'],
  ['Durée totale', 'cmi.core.total_time'],
  ['Sortie', 'cmi.core.exit'],
];

const lines2004: readonly Line[] = [
  ['Achèvement', 'cmi.completion_status'],
  ['Réussite', 'cmi.success_status'],
  ['Score', 'cmi.score.raw'],
  ['Progression', 'cmi.progress_measure'],
  ['Page', 'cmi.location'],
  ['Durée totale', 'cmi.total_time'],
  ['Sortie', 'cmi.exit'],
];

/** What the LMS has of an attempt, in the order in which one asks for it. */
export function standing(standard: 'scorm12' | 'scorm2004', stored: Stored): readonly Line[] {
  const lines = standard === 'scorm12' ? lines12 : lines2004;
  const state = stored['cmi.suspend_data'] ?? '';
  const most = standard === 'scorm12' ? '4\u00a0096' : '64\u00a0000';
  return [
    ...lines.map(([name, element]): Line => [name, shown(stored[element])]),
    ['État sauvegardé', `${state.length} caractères sur ${most}`],
  ];
}

/** The standard's own word stays beside the French one: it is what the LMS's reports say. */
function shown(value = ''): string {
  const word = statusWord(value);
  return word === value ? value || 'rien pour l’instant' : `${word} (${value})`;
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
