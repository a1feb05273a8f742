import { customElement } from 'lit/decorators.js';
import { PickElement } from './pick.ts';

/** A statement to judge. */
@customElement('course-true-false')
export class CourseTrueFalse extends PickElement<'true-false'> {
  protected options() {
    return [
      { id: 't', words: this.t('true') },
      { id: 'f', words: this.t('false') },
    ];
  }
}
