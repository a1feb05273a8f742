import { html, nothing, type TemplateResult } from 'lit';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Progress } from '../state/progress.ts';
import { decimal, percent, type Say } from './say.ts';
import { isExhausted, type Missed, type Points, share } from './standing.ts';

/** A result on land: the share, the points, and where the pass mark stands. */
export function resultBlock(course: PlayerCourse, progress: Progress, points: Points, say: Say): TemplateResult {
  const { language, masteryScore } = course;
  const got = percent(share(points));
  const pass = masteryScore === undefined ? undefined : Math.round(masteryScore * 100);
  const number = { n: decimal(points.got, language), of: decimal(points.of, language) };
  return html`<div class="key">
    <strong>${got}<i>&nbsp;%</i></strong>
    <p>${say('points', number)}. ${pass === undefined ? nothing : verdict(course, progress, got >= pass, say)}</p>
    <p class="s">
      ${say('attemptNumber', { n: progress.assessment.sent })}
      ${progress.assessment.sent > 1 ? say('best', { n: percent(progress.assessment.best || 0) }) : nothing}
    </p>
    ${
      pass === undefined
        ? nothing
        : html`<div class="seuil" aria-hidden="true" style="--got:${got};--pass:${pass}">
            <div class="scale"></div>
            <span></span><em>${say('threshold', { n: pass })}</em>
          </div>`
    }
  </div>`;
}

function verdict(course: PlayerCourse, progress: Progress, reached: boolean, say: Say): string {
  const n = Math.round(course.masteryScore! * 100);
  if (reached) return say('passed', { n });
  return say(isExhausted(course, progress) && !progress.passed ? 'exhausted' : 'notPassed', { n });
}

/** Questions to go over again, each with the page where its answer is taught. */
export const missedList = (missed: readonly Missed[], say: Say): TemplateResult =>
  html`<ul class="miss">
    ${missed.map(
      ({ question, page }) =>
        html`<li>
          <p>${question.title}</p>
          ${page ? html`<a href="#p-${page.id}">${say('taughtIn', { title: page.title })}</a>` : nothing}
        </li>`,
    )}
  </ul>`;
