import { html, nothing } from 'lit';
import { grade } from '../../src/model/grade.ts';
import { rightResponse } from '../../src/model/right-response.ts';
import { QuestionElement } from './question-element.ts';
import type { Missing } from './question-element.ts';

type FieldType = 'fill-in' | 'numeric' | 'long-fill-in';

/** Questions answered in one field. */
export abstract class FieldElement<Type extends FieldType> extends QuestionElement<Type> {
  protected abstract input(): unknown;

  protected unit(): string {
    return '';
  }

  /** The right answer as the learner reads it. */
  protected rightText(): string | undefined {
    return rightResponse(this.question);
  }

  protected instruction(): string {
    return '';
  }

  protected missing(): Missing | undefined {
    return this.draft.trim() ? undefined : { message: this.t('missingText'), fields: ['field'] };
  }

  protected write = (event: Event): void => this.change((event.target as HTMLInputElement).value);

  protected fields(): unknown {
    const tried = this.phase === 'retry' && this.toDraft(this.response);
    return html`<div class="field">
      <label for=${this.key('field')}>${this.t('answer')}${this.unit() && ` (${this.unit()})`}</label>
      ${this.input()} ${tried ? html`<span class="mark">${this.t('triedWas', { what: tried })}</span>` : nothing}
    </div>`;
  }

  protected review(told: boolean): unknown {
    const { outcome } = grade(this.question, this.response);
    const given = this.toDraft(this.response);
    const words = html`<span class="given">${given ? `${given} ${this.unit()}` : this.t('none')}</span>`;
    const right = this.rightText();
    if (!told || right === undefined)
      return html`<ul class="opts">
        ${this.line({ kind: 'given', words, mark: 'given' })}
      </ul>`;
    const isRight = outcome === 'right';
    const more = html`<p class="right-is">${this.t('rightIs', { what: right })}</p>`;
    return html`<ul class="opts">
      ${this.line({ kind: outcome, words, mark: isRight ? 'givenRight' : 'givenWrong', more: isRight ? nothing : more })}
    </ul>`;
  }
}
