import { PickElement } from './pick.ts';

/** Options to pick from, one or several. */
export class CourseChoice extends PickElement<'choice' | 'hotspot'> {
  protected override isMultiple(): boolean {
    return this.question.multiple;
  }

  protected options() {
    return this.ordered(this.question.options).map(({ id }) => ({ id, words: this.parts.words[id] }));
  }
}
customElements.define('course-choice', CourseChoice);
