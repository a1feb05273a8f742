import { html, nothing, render, type TemplateResult } from 'lit';
import type { SaveStatus } from '../tracker/tracker.ts';
import { missedList, resultBlock } from './result.ts';
import { decimal, percent, type Say } from './say.ts';
import type { Session } from './session.ts';
import { attemptPoints, lessonPoints, missedIn, pagesOf, share } from './standing.ts';

/** How many pages that are still to be read are named; the others are counted. */
const named = 8;

/** The last page: result, what is left to do, what to go over again, what the LMS has. */
export function renderEnd(host: HTMLElement, session: Session, status: SaveStatus, say: Say): void {
  const { course, progress } = session;
  const { last } = progress.assessment;
  const missed = missedIn(course, progress);
  render(
    html`${last ? resultBlock(course, progress, attemptPoints(last, course), say) : exercises(session, say)}
      ${progress.completed ? html`<p><b>${say('completed')}</b></p>` : left(session, say)}
      <p role="status">${status === 'saved' || status === 'saving' ? say(status) : nothing}</p>
      ${
        missed.length
          ? html`<h2>${say('toReview')}</h2>
              <p>${say('toReviewSays')}</p>
              ${missedList(missed, say)}`
          : nothing
      }
      <div class="actions no-print">
        <button type="button" class="btn alt" @click=${() => print()}>${say('print')}</button>
        <a class="btn alt" href="#p-${pagesOf(course)[0]!.id}">${say('first')}</a>
      </div>`,
    host,
  );
}

function exercises({ course, progress }: Session, say: Say): TemplateResult | typeof nothing {
  const points = lessonPoints(course, progress);
  if (points.of === 0) return nothing;
  const values = { n: decimal(points.got, course.language), of: decimal(points.of, course.language) };
  return html`<div class="key">
    <strong>${percent(share(points))}<i>&nbsp;%</i></strong>
    <p>${say('lessonScore', values)}</p>
  </div>`;
}

function left({ course, progress }: Session, say: Say): TemplateResult {
  const { completion, assessment } = course;
  const unread = completion.pages === 'all' ? pagesOf(course).filter(({ id }) => !progress.seen.has(id)) : [];
  const owed =
    assessment &&
    !{ passed: progress.passed, submitted: progress.assessment.sent > 0, none: true }[completion.assessment];
  const more = unread.length - named;
  return html`<h2>${say('left')}</h2>
    ${
      unread.length
        ? html`<p>${say('leftPages')}</p>
            <ul class="links">
              ${unread.slice(0, named).map(({ id, title }) => html`<li><a href="#p-${id}">${title}</a></li>`)}
              ${more > 0 ? html`<li>${say('andMore', { n: more })}</li>` : nothing}
            </ul>`
        : nothing
    }
    ${
      owed
        ? html`<p class="links">
            <a href="#p-${assessment.id}">
              ${say(completion.assessment === 'passed' ? 'leftPassed' : 'leftSubmitted', { title: assessment.title })}
            </a>
          </p>`
        : nothing
    }`;
}
