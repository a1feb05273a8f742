import { html, nothing, render, type TemplateResult } from 'lit';
import type { PlayerCourse, PlayerPage } from '../../src/model/player-course.ts';
import type { SaveStatus } from '../tracker/tracker.ts';
import type { Attested } from '../attestation/attested.ts';
import type { Told } from '../commitment/told.ts';
import type { SheetsTold } from '../worksheet/sheets.ts';
import { goals } from './goals.ts';
import { printAlone, printWhole } from './paper.ts';
import type { Parts } from './parts.ts';
import { attemptResult, exercisesResult, missedList } from './result.ts';
import { percent, type Say } from './say.ts';
import type { Session } from './session.ts';
import { attemptPoints, lessonPoints, missedIn, scoreOf, stillOwed } from './standing.ts';

/** How many pages that are still to be read are named; the others are counted. */
const named = 8;

interface End {
  readonly status: SaveStatus;
  readonly say: Say;
  readonly parts: Parts;
}

/** The last page: result, what is left to do, what is recorded, what to go over again. */
export function renderEnd(host: HTMLElement, session: Session, { status, say, parts }: End): void {
  const { course, progress } = session;
  render(
    html`${result(session, say)} ${progress.completed ? html`<p><b>${say('completed')}</b></p>` : left(session, say)}
      ${goals(course, progress, say)} ${recorded(session, status, say)} ${missedList(missedIn(course, progress), say)}
      ${course.texts['commitment.mine'] ? commitments(session) : nothing}
      ${course.texts['worksheet.mine'] ? sheets(session) : nothing}
      ${progress.completed && course.attestation ? attestation(session) : nothing}
      <div class="actions">
        <button type="button" class="btn alt" @click=${() => printWhole(parts)}>${say('print')}</button>
        ${
          session.tracker.leave
            ? html`<button type="button" class="btn alt" @click=${() => session.tracker.leave!()}>
                ${say('leave')}
              </button>`
            : nothing
        }
      </div>`,
    host,
  );
}

function result({ course, progress }: Session, say: Say): TemplateResult | typeof nothing {
  const { last } = progress.assessment;
  if (last) return attemptResult(course, progress, attemptPoints(last, course), say);
  const points = lessonPoints(course, progress);
  return course.assessment || points.of === 0 ? nothing : exercisesResult(course, points, say);
}

/** To have looked at its page is not enough. */
const hasGame = ({ questions }: PlayerPage, course: PlayerCourse): boolean =>
  questions.some((id) => (course.questions[id] || { type: '' }).type === 'scenario');

function left({ course, progress }: Session, say: Say): TemplateResult {
  const { completion, assessment } = course;
  const { unread, assessed } = stillOwed(course, progress);
  const more = unread.length - named;
  const next = unread[0] || assessment;
  return html`<h2>${say('left')}</h2>
    <ul class="links">
      ${unread
        .slice(0, named)
        .map(
          (page) =>
            html`<li>
              ${say(hasGame(page, course) ? 'leftGame' : 'leftPage')} <a href="#p-${page.id}">${page.title}</a>
            </li>`,
        )}
      ${more > 0 ? html`<li>${say(more > 1 ? 'andMore' : 'andOne', { n: more })}</li>` : nothing}
      ${
        assessed || !assessment
          ? nothing
          : html`<li>
              ${say(completion.assessment === 'passed' ? 'leftPassed' : 'leftSubmitted')}
              <a href="#p-${assessment.id}">${assessment.title}</a>
            </li>`
      }
    </ul>
    ${next ? html`<p class="no-print"><a class="btn" href="#p-${next.id}">${say('goOn', { title: next.title })}</a></p>` : nothing}`;
}

/** Drawn by the extra, in a course that has it, once it has come. */
function commitments({ course, progress: { answers } }: Session): TemplateResult {
  const told: Told = { course, answers, print: printAlone };
  return html`<course-commitments .told=${told}></course-commitments>`;
}

/** Drawn by the extra, in a course that has it, once it has come. */
function sheets({ course, progress: { answers } }: Session): TemplateResult {
  const told: SheetsTold = { course, answers };
  return html`<course-sheets .told=${told}></course-sheets>`;
}

/** Drawn by the extra of that name, once it has come. */
function attestation({ course, progress, name }: Session): TemplateResult {
  const score = scoreOf(course, progress);
  const { completedOn, passed } = progress;
  const told: Attested = {
    course,
    name,
    passed,
    ...(completedOn !== undefined && { day: completedOn }),
    ...(score !== undefined && { score: percent(score) }),
    print: printAlone,
  };
  return html`<course-attestation .told=${told}></course-attestation>`;
}

/** What the LMS or this browser has, in plain words, and that one may leave. */
function recorded({ course, progress }: Session, status: SaveStatus, say: Say): TemplateResult | typeof nothing {
  const score = scoreOf(course, progress);
  const isKept = status === 'saved' || status === 'local';
  return html`<h2>${say('recorded')}</h2>
    <p role="status">${say(isKept ? (`${status}Here` as 'savedHere' | 'localHere') : status)}</p>
    ${
      isKept
        ? html`<ul>
              <li>${say(progress.completed ? 'isCompleted' : 'isUnderWay')}</li>
              ${score === undefined ? nothing : html`<li>${say('isScore', { n: percent(score) })}</li>`}
              <li>${say('isPlace')}</li>
            </ul>
            <p class="no-print">${say(`${status}Leave` as 'savedLeave' | 'localLeave')}</p>`
        : nothing
    }`;
}
