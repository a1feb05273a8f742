import { customElement } from 'lit/decorators.js';
import { PairsElement } from './pairs.ts';

/** Items, each to be put in a category. */
@customElement('course-categorize')
export class CourseCategorize extends PairsElement<'categorize'> {
  protected rows() {
    return this.ordered(this.question.items);
  }

  protected places() {
    return this.question.categories;
  }
}
