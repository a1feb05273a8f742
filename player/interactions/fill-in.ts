import { html } from 'lit';
import { indexOfText } from '../../src/model/fold-text.ts';
import { FieldElement } from './field.ts';

/** A word or a few to write. */
export class CourseFillIn extends FieldElement<'fill-in'> {
  protected override remark(): string | undefined {
    const { question } = this;
    return this.feedbackOn(indexOfText(this.response, question.foreseen, question));
  }

  protected input() {
    return html`<input
      id=${this.key('field')}
      type="text"
      autocapitalize="off"
      spellcheck="false"
      required
      aria-invalid=${this.invalid('field')}
      aria-describedby=${this.describedBy('field')}
      .value=${this.draft}
      @input=${this.write}
    />`;
  }
}
customElements.define('course-fill-in', CourseFillIn);
