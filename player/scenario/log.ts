import type { Step } from '../../src/model/scenario/replay.ts';
import { html, nothing } from '../kit.ts';
import { changes } from './outcome.ts';
import type { Play } from './words.ts';

/** Clues found so far, to be read again. */
export function clues({ say, standing, story }: Play): unknown {
  const found = story.marks.filter(({ id, title }) => title && standing.marks.has(id));
  return found.length
    ? html`<details>
        <summary>${say('clues', { n: found.length })}</summary>
        <ul class="log">
          ${found.map(({ title, words }) => html`<li><b>${title}</b>${words ? html`<div .innerHTML=${words}></div>` : nothing}</li>`)}
        </ul>
      </details>`
    : nothing;
}

/** Each decision with its effects, the latest first. */
export function log(play: Play): unknown {
  const { say, standing } = play;
  const decided = decisions(standing.steps);
  const { length } = decided;
  return length
    ? html`<details>
        <summary>${say('log')}${' : '}${length > 1 ? say('decisions', { n: length }) : say('decision')}</summary>
        <ol class="log" reversed>
          ${decided.reverse().map((step) => entry(play, step))}
        </ol>
      </details>`
    : nothing;
}

export const decisions = (steps: readonly Step[]): Step[] => steps.filter(({ choice }) => choice);

/** `more`: what is said of it only once the game is over. */
export const entry = (play: Play, step: Step, more: unknown = nothing): unknown => {
  const helped = step.helped ? ` (${play.say('helped')})` : '';
  return html`<li>
    <b>${step.scene.title}</b>
    <p>${step.choice!.title}${helped}</p>
    <p class="fx">${changes(play, step) || play.say('noEffect')}</p>
    ${more}
  </li>`;
};
