import { ownLines } from '../../src/model/commitment.ts';
import { drawnFrom, html, LitElement, nothing } from '../kit.ts';
import type { Told } from './told.ts';

/** At the end of the course: all that a learner means to do, in the words of the lists it was picked from and in their own. */
export class CourseCommitments extends LitElement {
  static override properties = drawnFrom('told');
  told!: Told;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.told !== undefined;
  }

  protected override render(): unknown {
    const { course, print } = this.told;
    const lines = this.lines();
    return lines.length === 0
      ? nothing
      : html`<h2>${course.texts['commitment.mine']}</h2>
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
          <button type="button" class="btn alt" @click=${() => print(this)}>
            ${course.texts['commitment.print']}
          </button>`;
  }

  /** A list whose words have not come yet is left out. */
  private lines(): readonly string[] {
    const { course, answers } = this.told;
    const lines: string[] = [];
    Object.keys(course.questions).forEach((id) => {
      const question = course.questions[id]!;
      const given = answers.get(id);
      if (question.type !== 'commitment' || !given) return;
      const { picks, own } = ownLines(given.response);
      const picked = (question.options || []).filter((option) => picks.indexOf(option.id) >= 0);
      lines.push(...picked.map(({ text }) => text), ...own);
    });
    return lines;
  }
}
customElements.define('course-commitments', CourseCommitments);
