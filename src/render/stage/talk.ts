import { type Html, trusted, write } from '../html.ts';
import { inlineProse } from '../prose.ts';
import { say, type Writing } from '../writing.ts';
import type { Of } from './stage-block.ts';

/** Who says what, in quotation marks of the language. */
export function talk(writing: Writing, { lines }: Of<'talk'>): Html {
  const [open = '', close = ''] = say(writing, 'said', { words: '\n' }).split('\n');
  const spoken = lines.map(
    ({ by, words }) =>
      write`<div><dt>${by}</dt><dd>${trusted(open)}${inlineProse(writing, words, { terms: true })}${trusted(close)}</dd></div>`,
  );
  return write`<dl class="talk">${spoken}</dl>`;
}
