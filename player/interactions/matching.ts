import { customElement } from 'lit/decorators.js';
import { PairsElement } from './pairs.ts';

/** Sources, each with its target among several. */
@customElement('course-matching')
export class CourseMatching extends PairsElement<'matching'> {
  protected rows() {
    return this.question.sources;
  }

  protected places() {
    return this.ordered(this.question.targets);
  }
}
