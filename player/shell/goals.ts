import { html, nothing, type TemplateResult } from 'lit';
import type { PlayerCourse, PlayerPage } from '../../src/model/player-course.ts';
import type { Progress } from '../state/progress.ts';
import { decimal, percent, type Say } from './say.ts';
import { missedIn, type Points, pointsByObjective, share } from './standing.ts';

interface Goal {
  readonly title: string;
  readonly points: Points;
  /** Pages to read again. */
  readonly again: readonly PlayerPage[];
}

/** How far each objective was reached, the least first, with the pages that teach it; nothing where there is but one. */
export function goals(course: PlayerCourse, progress: Progress, say: Say): TemplateResult | typeof nothing {
  const all = goalsOf(course, progress);
  return all.length < 2
    ? nothing
    : html`<h2>${say('goals')}</h2>
        <ul class="miss">
          ${all.map((goal) => line(goal, course, say))}
        </ul>`;
}

const line = ({ title, points, again }: Goal, { language }: PlayerCourse, say: Say): TemplateResult =>
  html`<li>
    <p>
      <b>${title}</b><br />${say(level(share(points)))}
      ${say('points', { n: decimal(points.got, language), of: decimal(points.of, language) })}
    </p>
    <div class="seuil goal" aria-hidden="true" style="--got:${percent(share(points))}">
      <div class="scale bare"></div>
    </div>
    ${again.map((page) => html`<div><a href="#p-${page.id}">${say('taughtIn', { title: page.title })}</a></div>`)}
  </li>`;

/** In words, beside the scale. */
function level(reached: number): 'goalReached' | 'goalNear' | 'goalAgain' {
  if (reached > 0.999) return 'goalReached';
  return reached < 0.5 ? 'goalAgain' : 'goalNear';
}

function goalsOf(course: PlayerCourse, progress: Progress): readonly Goal[] {
  const points = pointsByObjective(course, progress);
  return course.objectives
    .filter(({ id }) => points[id])
    .map(({ id, title }) => ({ title, points: points[id]!, again: pagesFor(id, points[id]!, course, progress) }))
    .sort((a, b) => share(a.points) - share(b.points));
}

/** Where the missed questions are taught; where an assessment tells its result alone, the lessons that serve the objective. */
function pagesFor(objective: string, points: Points, course: PlayerCourse, progress: Progress): readonly PlayerPage[] {
  if (share(points) > 0.999) return [];
  const { assessment, lessons } = course;
  if (assessment && assessment.feedback === 'never')
    return lessons.filter(({ objectives = [] }) => objectives.indexOf(objective) >= 0).map(({ pages }) => pages[0]!);
  return missedIn(course, progress)
    .filter(({ question }) => question.objective === objective)
    .map(({ page }) => page)
    .filter((page, i, all): page is PlayerPage => !!page && all.indexOf(page) === i);
}
