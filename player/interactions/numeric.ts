import { html } from 'lit';
import { isNear, parseNumber } from '../../src/model/parse-number.ts';
import type { Response } from '../../src/model/question.ts';
import { FieldElement } from './field.ts';
import type { Missing } from './question-element.ts';

/** A number to find, written as the learner's language writes it. */
export class CourseNumeric extends FieldElement<'numeric'> {
  protected override unit(): string {
    return this.question.unit || '';
  }

  protected override instruction(): string {
    return this.t('format', { n: this.example() });
  }

  protected override missing(): Missing | undefined {
    const what = this.draft.trim();
    if (parseNumber(what, this.unit()) !== undefined) return undefined;
    return { message: this.t(what ? 'notANumber' : 'missingNumber', { what, n: this.example() }), fields: ['field'] };
  }

  protected override toResponse(draft: string): Response {
    const value = parseNumber(draft, this.unit());
    return value === undefined ? '' : String(value);
  }

  protected override toDraft(response: Response): string {
    const value = parseNumber(response);
    return value === undefined ? response : this.written(value);
  }

  protected override rightText(): string {
    const { right, tolerance } = this.question;
    const text = `${this.written(right)} ${this.unit()}`.trim();
    return tolerance ? `${text} (${this.t('within', { n: this.written(tolerance) })})` : text;
  }

  protected override remark(): string | undefined {
    const value = parseNumber(this.response);
    const { foreseen, tolerance } = this.question;
    const index = foreseen.map((one) => value !== undefined && isNear(value, one, tolerance)).indexOf(true);
    return this.feedbackOn(index);
  }

  protected input() {
    // Said once the learner leaves the field: half a number is no mistake.
    const leave = (): void => {
      if (this.phase === 'collect' && this.draft.trim()) this.missed = this.missing();
    };
    return html`<input
      id=${this.key('field')}
      type="text"
      inputmode="decimal"
      required
      aria-invalid=${this.invalid('field')}
      aria-describedby=${this.describedBy('field', this.key('how'))}
      .value=${this.draft}
      @input=${this.write}
      @change=${leave}
    />`;
  }

  /** A number that gives nothing away. */
  private example(): string {
    return this.written(this.question.right === 12.5 ? 3.5 : 12.5);
  }

  private written(value: number): string {
    return value.toLocaleString(document.documentElement.lang || 'fr', { maximumFractionDigits: 10 });
  }
}
customElements.define('course-numeric', CourseNumeric);
