import type { Block } from '../../model/course.ts';
import { type Html, html } from '../html.ts';
import type { Writing } from '../writing.ts';

export const chart = (_writing: Writing, block: Extract<Block, { type: 'chart' }>): Html => html`<p>${block.title}</p>`;
