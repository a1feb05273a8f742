import type { Question } from '../../model/question.ts';

/** Minutes to think and answer, reading aside; those of scenarios are counted decision by decision. */
const thinking: Readonly<Record<Exclude<Question['type'], 'worksheet'>, number>> = {
  'true-false': 0.25,
  likert: 0.25,
  choice: 0.5,
  'fill-in': 0.5,
  cloze: 0.7,
  hotspot: 0.6,
  numeric: 1.2,
  matching: 0.8,
  sequencing: 0.8,
  categorize: 0.8,
  'long-fill-in': 3,
  commitment: 1,
  scenario: 0,
};

/** To understand how a sheet is laid out, then for each cell. */
const sheet = { before: 1, cell: 0.5 };

/** How long a learner thinks about a question that has been read. */
export const thinkingMinutes = (question: Question): number =>
  question.type === 'worksheet' ? sheet.before + sheet.cell * question.cells.length : thinking[question.type];
