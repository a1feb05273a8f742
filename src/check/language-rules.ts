import type { LanguageRule } from './language-rule.ts';
import { differentAnswers } from './languages/different-answers.ts';
import { differentAssessment } from './languages/different-assessment.ts';
import { differentBlocks } from './languages/different-blocks.ts';
import { differentFigures } from './languages/different-figures.ts';
import { differentLessons } from './languages/different-lessons.ts';
import { differentPages } from './languages/different-pages.ts';
import { differentQuestions } from './languages/different-questions.ts';
import { differentScenarios } from './languages/different-scenarios.ts';
import { differentScenes } from './languages/different-scenes.ts';

/** All rules about two languages, one file each. */
export const languageRules: readonly LanguageRule[] = [
  differentLessons,
  differentPages,
  differentQuestions,
  differentAnswers,
  differentScenarios,
  differentScenes,
  differentAssessment,
  differentFigures,
  differentBlocks,
];
