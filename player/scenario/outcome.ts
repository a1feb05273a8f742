import type { Step } from '../../src/model/scenario/replay.ts';
import { html, nothing, sign } from '../kit.ts';
import { said } from './scene.ts';
import { alarmWords, changeWords, number, type Play, variableOf } from './words.ts';

/** What was decided, and what came of it. */
export const outcomeView = ({ question, say }: Play, { choice }: Step): unknown =>
  html`<ul class="opts">
      <li class="opt done">${sign('given')}<b .innerHTML=${choice ? choice.words : ''}></b></li>
    </ul>
    <h3 id="${question.id}-outcome" tabindex="-1">${say('outcome')}</h3>
    ${said(choice && choice.feedback)}`;

/** The way on, and back to what was told. */
export const after = ({ say, standing }: Play, { scene }: Step, go: () => void): unknown =>
  html`<p>
      <button class="btn" type="button" @click=${go}>${say(standing.isOver ? 'toEnd' : 'continue')}</button>
    </p>
    <details>
      <summary>${say('reread')}</summary>
      ${said(scene.text)}
    </details>`;

/** What moved, which alarms ring, what was found: spoken by the live region around it. */
export function effects(play: Play, step: Step): unknown {
  const { say, story, standing } = play;
  const alarms = step.alarms.map((id) => {
    const { title, alarm } = variableOf(story, id);
    return html`<p class="rings">
      ${say('alarm', { name: title, n: number(standing.values[id]!), limit: alarm ? alarmWords(say, alarm) : '' })}
    </p>`;
  });
  const clues = story.marks
    .filter(({ id, title }) => title && step.gained.indexOf(id) >= 0)
    .map(({ title }) => html`<p>${say('found', { title: title! })}</p>`);
  return html`<p class="fx">${changes(play, step) || say('noEffect')}</p>
    ${alarms}${clues}`;
}

/** « Carbone −2, Confiance +4 »; nothing where nothing moved. */
export const changes = ({ story }: Play, step: Step): unknown =>
  step.changes.length > 0 &&
  step.changes.map(
    (change, i, { length }) =>
      html`<span>${changeWords(story, change)}${i < length - 1 ? html`<span class="vh">, </span>` : nothing}</span> `,
  );
