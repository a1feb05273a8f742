import { PairsElement } from './pairs.ts';

/** Items, each to be put in a category. */
export class CourseCategorize extends PairsElement<'categorize'> {
  protected rows() {
    return this.ordered(this.question.items);
  }

  protected places() {
    return this.question.categories;
  }
}
customElements.define('course-categorize', CourseCategorize);
