import { PairsElement } from './pairs.ts';

/** Sources, each with its target among several. */
export class CourseMatching extends PairsElement<'matching'> {
  protected rows() {
    return this.question.sources;
  }

  protected places() {
    return this.ordered(this.question.targets);
  }
}
customElements.define('course-matching', CourseMatching);
