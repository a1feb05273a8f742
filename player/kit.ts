/**
 * What `questions.js` lends the scripts of extras, so that no package holds Lit twice: they import from here and from nowhere else
 * of the player's drawing code, and the build leaves this file out of them (`build-scripts/build-player.ts`).
 */
export { html, LitElement, nothing, render, svg } from 'lit';
export { drawnFrom, QuestionElement } from './interactions/question-element.ts';
export { filled } from './i18n/filled.ts';
export { takeParts } from './interactions/parts.ts';
export { sign } from './interactions/sign.ts';
export { grade } from '../src/model/grade.ts';
export { isNear, parseNumber } from '../src/model/parse-number.ts';
