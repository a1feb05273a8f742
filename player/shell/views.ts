import '../interactions/index.ts';
import { AssessmentView } from './assessment.ts';
import { renderEnd } from './end.ts';

/** What Lit draws: questions (the elements register themselves), the assessment, the end. Shipped in a script of its own, which comes after the first page. */
export const views = { AssessmentView, renderEnd };

export type Views = typeof views;
