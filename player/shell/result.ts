import { html, nothing, type TemplateResult } from 'lit';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Progress } from '../state/progress.ts';
import { decimal, percent, type Say } from './say.ts';
import { hasPassed, isExhausted, type Missed, type Points, share } from './standing.ts';

/** The result of an attempt on land: the share, the points, and where the pass mark stands. */
export function attemptResult(course: PlayerCourse, progress: Progress, points: Points, say: Say): TemplateResult {
  const { masteryScore, assessment } = course;
  const pass = masteryScore === undefined ? nothing : percent(masteryScore);
  const got = percent(share(points));
  const { sent, best } = progress.assessment;
  const most = assessment ? assessment.attempts : 0;
  return html`<div class="key">
    <strong>${got}<i> %</i></strong>
    <p>${inPoints(course, points, say)} ${pass === nothing ? nothing : verdict(course, progress, points, say)}</p>
    <p class="s">
      ${say(most > 0 ? 'attemptOf' : 'attempt', { n: sent, of: most })}
      ${sent > 1 ? say('best', { n: percent(best || 0) }) : nothing}
    </p>
    ${
      pass === nothing
        ? nothing
        : html`<div class="seuil" aria-hidden="true" style="--got:${got};--pass:${pass}">
            <div class="scale bare"></div>
            <span></span><em>${say('threshold', { n: pass as number })}</em>
          </div>`
    }
  </div>`;
}

/** The result of the exercises, where a course has no assessment. */
export const exercisesResult = (course: PlayerCourse, points: Points, say: Say): TemplateResult =>
  html`<div class="key">
    <strong>${percent(share(points))}<i> %</i></strong>
    <p>${inPoints(course, points, say)}</p>
    <p class="s">${say('exercises')}</p>
  </div>`;

const inPoints = ({ language }: PlayerCourse, { got, of }: Points, say: Say): string =>
  say('points', { n: decimal(got, language), of: decimal(of, language) });

function verdict(course: PlayerCourse, progress: Progress, points: Points, say: Say): string {
  const n = percent(course.masteryScore || 0);
  if (hasPassed(course, share(points))) return say('passed', { n });
  if (progress.passed) return say('passedBefore', { n });
  return say(isExhausted(course, progress) ? 'exhausted' : 'notPassed', { n });
}

/** Questions to go over again, each with the page where its answer is taught; those whose words have come. */
export function missedList(all: readonly Missed[], say: Say): TemplateResult | typeof nothing {
  const missed = all.filter(({ question }) => question.title);
  return missed.length === 0
    ? nothing
    : html`<h2>${say('toReview')}</h2>
        <p>${say('toReviewSays')}</p>
        <ul class="miss">
          ${missed.map(
            ({ question, page }) =>
              html`<li>
                <p>${question.title}</p>
                ${page ? html`<a href="#p-${page.id}">${say('taughtIn', { title: page.title })}</a>` : nothing}
              </li>`,
          )}
        </ul>`;
}
