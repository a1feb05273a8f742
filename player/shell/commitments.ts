import { html, nothing, type TemplateResult } from 'lit';
import { ownLines } from '../../src/model/commitment.ts';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { Progress } from '../state/progress.ts';
import { printAlone } from './paper.ts';
import type { Say } from './say.ts';

/** All that a learner means to do, in the words of the lists it was picked from and in their own; once these have come. */
export function commitments(course: PlayerCourse, { answers }: Progress, say: Say): TemplateResult | typeof nothing {
  const lines: string[] = [];
  Object.keys(course.questions).forEach((id) => {
    const question = course.questions[id]!;
    const given = answers.get(id);
    if (question.type !== 'commitment' || !given) return;
    const { picks, own } = ownLines(given.response);
    const picked = (question.options || []).filter((option) => picks.indexOf(option.id) >= 0);
    lines.push(...picked.map(({ text }) => text), ...own);
  });
  return lines.length === 0
    ? nothing
    : html`<section>
        <h2>${course.texts['commitment.mine']}</h2>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
        <button type="button" class="btn alt" @click=${print}>${say('printList')}</button>
      </section>`;
}

const print = ({ target }: Event): void => printAlone((target as Element).parentElement!);
