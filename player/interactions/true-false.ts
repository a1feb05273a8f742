import { PickElement } from './pick.ts';

/** A statement to judge. */
export class CourseTrueFalse extends PickElement<'true-false'> {
  protected options() {
    return [
      { id: 't', words: this.t('true') },
      { id: 'f', words: this.t('false') },
    ];
  }
}
customElements.define('course-true-false', CourseTrueFalse);
