import { meets } from '../../src/model/scenario/replay.ts';
import type { StoryVariable } from '../../src/model/scenario/story.ts';
import { html, nothing } from '../kit.ts';
import { alarmWords, goalWords, number, type Play } from './words.ts';

/** The variables above the scene: « Carbone 92, 78 au plus », and a mute scale on which the goal is marked. */
export function gauges(play: Play): unknown {
  const { question, say, standing, story } = play;
  const id = `${question.id}-state`;
  return story.variables.length
    ? html`<section class="state" aria-labelledby=${id}>
        <h2 class="vh" id=${id}>${say('state')}</h2>
        <ul class="gauges">
          ${story.variables.map((variable) => gauge(play, variable, standing.values[variable.id]!))}
        </ul>
      </section>`
    : nothing;
}

function gauge(play: Play, variable: StoryVariable, value: number): unknown {
  const { title, goal, alarm } = variable;
  const isAlarmed = play.standing.alarms.indexOf(variable.id) >= 0;
  const mark = goal || alarm;
  const at = `--v:${along(variable, value)}%;--g:${mark ? along(variable, mark.than) : -9}%`;
  return html`<li class=${isAlarmed ? 'alarm' : ''}>
    <span class="g-n">${title} <b class="n">${number(value)}</b><span class="vh">,</span></span>
    <span class="g-b" aria-hidden="true" style=${at}></span>
    <span class="g-m">${isAlarmed ? warning : nothing} ${measureWords(play, variable, value)}</span>
  </li>`;
}

/** The alarm where one rings, else the goal, at the end with whether it is reached; else what would ring. */
function measureWords({ say, standing }: Play, { id, goal, alarm }: StoryVariable, value: number): string {
  const isAlarmed = standing.alarms.indexOf(id) >= 0;
  if (alarm && (!goal || (isAlarmed && !standing.isOver))) return alarmWords(say, alarm);
  if (!goal) return '';
  const words = goalWords(say, goal);
  return standing.isOver ? `${words}, ${say(meets(value, goal) ? 'met' : 'unmet')}` : words;
}

/** Percent of the way between the two ends of a gauge. */
function along({ gauge: [from, to] }: StoryVariable, value: number): number {
  const share = (value - from) / (to - from || 1);
  return Math.round(1000 * Math.min(1, Math.max(0, share))) / 10;
}

const warning = html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
  <path d="M7 1.5 13 12.5H1ZM7 5.5v3M7 10.2v.6" fill="none" stroke="currentColor" stroke-width="1.6" />
</svg>`;
