import { customElement } from 'lit/decorators.js';
import { PickElement } from './pick.ts';

/** Options to pick from, one or several. */
@customElement('course-choice')
export class CourseChoice extends PickElement<'choice' | 'hotspot'> {
  protected override isMultiple(): boolean {
    return this.question.multiple;
  }

  protected options() {
    return this.ordered(this.question.options).map(({ id }) => ({ id, words: this.parts.words[id] }));
  }
}
