import type { Step } from '../../src/model/scenario/replay.ts';
import { html, nothing } from '../kit.ts';
import { decisions, entry } from './log.ts';
import { said } from './scene.ts';
import { scoreParts } from './score-parts.ts';
import { number, type Play } from './words.ts';

/** How it ended, what that is worth, and what was decided, with the author's advice: it is told only here. */
export function endingView(play: Play): unknown {
  const { say, standing } = play;
  const { ending, steps } = standing;
  return html`${said(ending && ending.text)} ${result(play)}
    <h3>${say('yours')}</h3>
    <ol class="log numbered">
      ${decisions(steps).map((step) => entry(play, step, advice(play, step)))}
    </ol>`;
}

function result(play: Play): unknown {
  const { game, question, say, standing } = play;
  const { score } = standing;
  if (score === undefined) return nothing;
  const mastery = question.type === 'scenario' && question.mastery !== undefined ? question.mastery * 100 : undefined;
  const verdict = mastery === undefined ? nothing : say(score >= mastery ? 'won' : 'lost', { n: number(mastery) });
  const { best = score } = game;
  return html`<div class="key score">
    <strong class="n">${number(score)}</strong>
    <p>${say('of')} ${verdict}</p>
    <p class="s">${madeOf(play)} ${game.finished > 1 ? say('best', { n: number(best) }) : nothing}</p>
  </div>`;
}

/** « D’où vient ce score : Carbone 40, Service 25… » */
function madeOf({ say, standing, story }: Play): string {
  const { ending } = standing;
  if (ending && ending.score !== undefined) return say('fixed');
  const parts = scoreParts(story, standing);
  const sum = parts.reduce((all, { points }) => all + points, 0);
  const words = parts.map(({ title, points }) => `${title || say('other')} ${number(points)}`).join(' + ');
  const off = Math.abs(sum - standing.score!);
  return parts.length > 1 ? say(off > 0.05 && off < 0.55 ? 'madeRound' : 'made', { parts: words }) : '';
}

function advice({ say }: Play, { choice, scene }: Step): unknown {
  const advised = scene.choices.filter((each) => each.advised);
  if (!advised.length) return nothing;
  const words = choice!.advised
    ? say('advised')
    : say('advice', { title: advised.map(({ title }) => title).join(' / ') });
  return html`<p class="advice">${words}</p>`;
}
