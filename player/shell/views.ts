import '../interactions/index.ts';
import { AssessmentView } from './assessment.ts';
import { renderEnd } from './end.ts';
import { LessonQuestions } from './questions.ts';

/** Questions (the elements register themselves) and what the course does with their answers, the assessment, the end. Shipped in a script of its own, which comes after the first page. */
export const views = { AssessmentView, LessonQuestions, renderEnd };

export type Views = typeof views;
