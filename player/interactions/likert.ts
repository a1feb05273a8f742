import { PickElement } from './pick.ts';

/** A scale to place oneself on; its order is never shuffled. */
export class CourseLikert extends PickElement<'likert'> {
  protected override instruction(): string {
    return this.t('opinion');
  }

  protected options() {
    return this.question.options.map(({ id }) => ({ id, words: this.parts.words[id] }));
  }
}
customElements.define('course-likert', CourseLikert);
