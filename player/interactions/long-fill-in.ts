import { html } from 'lit';
import { FieldElement } from './field.ts';

/** A text of one's own, not graded. */
export class CourseLongFillIn extends FieldElement<'long-fill-in'> {
  protected override instruction(): string {
    return this.t('opinion');
  }

  protected input() {
    const { max } = this.question;
    return html`<textarea
        id=${this.key('field')}
        rows="5"
        maxlength=${max}
        required
        aria-invalid=${this.invalid('field')}
        aria-describedby=${this.describedBy('field', this.key('count'))}
        .value=${this.draft}
        @input=${this.write}
      ></textarea>
      <p class="hint" id=${this.key('count')}>${this.t('count', { i: this.draft.length, n: max })}</p>`;
  }
}
customElements.define('course-long-fill-in', CourseLongFillIn);
