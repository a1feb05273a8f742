import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Outcome } from '../../src/model/question.ts';

/** `given`: picked, without a judgement; `empty`: not picked. */
export type Sign = Outcome | 'given' | 'empty';

const dot = 'M8 11a3 3 0 1 0 6 0a3 3 0 1 0-6 0z';
const shapes: Readonly<Record<Sign, string>> = {
  right: 'M6.5 11.5 9.5 14.5 15.5 8',
  partial: 'M7 11h8',
  wrong: 'M7.5 7.5l7 7M14.5 7.5l-7 7',
  neutral: dot,
  given: dot,
  empty: '',
};

/** What stands in the place of a radio once the question is answered; the words beside it say the same. */
export const sign = (kind: Sign): TemplateResult =>
  html`<svg class="sign ${kind}" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
    <circle cx="11" cy="11" r="9.5" />
    <path d=${shapes[kind]} />
  </svg>`;
