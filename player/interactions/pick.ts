import { html, nothing } from 'lit';
import type { Response } from '../../src/model/question.ts';
import { rightResponse } from '../../src/model/right-response.ts';
import { QuestionElement } from './question-element.ts';
import type { Line, Missing, TextKey } from './question-element.ts';

export type PickType = 'choice' | 'true-false' | 'likert' | 'hotspot';

/** Something to pick, with the words that show it. */
interface Picked {
  readonly id: string;
  readonly words: unknown;
}

/** Questions answered by picking from a list: radios, or checkboxes where several answers may be picked. */
export abstract class PickElement<Type extends PickType> extends QuestionElement<Type> {
  protected abstract options(): readonly Picked[];

  protected isMultiple(): boolean {
    return false;
  }

  protected instruction(): string {
    return this.t(this.isMultiple() ? 'pickSeveral' : 'pickOne');
  }

  protected missing(): Missing | undefined {
    if (this.draft) return undefined;
    const message = this.t(this.isMultiple() ? 'missingPicks' : 'missingPick');
    return { message, fields: this.options().map(({ id }) => id) };
  }

  protected toggle(id: string): void {
    const others = this.draft.split(id).join('');
    if (!this.isMultiple()) this.change(id);
    else this.change(others === this.draft ? sorted(this.draft + id) : others);
  }

  protected fields(): unknown {
    return this.options().map((option) => this.field(option));
  }

  private field({ id, words }: Picked): unknown {
    const isPicked = this.draft.indexOf(id) >= 0;
    const wasTried = this.phase === 'retry' && this.response.indexOf(id) >= 0;
    return html`<label class="opt ${isPicked ? 'on' : ''} ${this.missed ? 'missed' : ''}">
      <input
        id=${this.key(id)}
        type=${this.isMultiple() ? 'checkbox' : 'radio'}
        name=${this.key('pick')}
        value=${id}
        .required=${!this.isMultiple()}
        aria-invalid=${this.invalid(id)}
        aria-describedby=${this.describedBy(id)}
        .checked=${isPicked}
        @change=${() => this.toggle(id)}
      />
      <div>${words}${wasTried ? html`<span class="mark">${this.t('tried')}</span>` : nothing}</div>
    </label>`;
  }

  protected review(told: boolean): unknown {
    return html`<ul class="opts">
      ${this.options().map(({ id, words }) => this.line({ ...this.standing(id, told), words, said: told ? this.feedbackOn(id) : undefined }))}
    </ul>`;
  }

  protected standing(id: string, told: boolean): Pick<Line, 'kind' | 'mark'> {
    const right = rightResponse(this.question);
    const isPicked = this.response.indexOf(id) >= 0;
    if (!told || right === undefined) return isPicked ? { kind: 'given', mark: 'given' } : { kind: 'empty' };
    if (right.indexOf(id) >= 0) return { kind: 'right', mark: isPicked ? 'givenRight' : this.unpicked() };
    return isPicked ? { kind: 'wrong', mark: 'givenWrong' } : { kind: 'empty' };
  }

  private unpicked(): TextKey {
    return this.isMultiple() ? 'alsoRight' : 'theRight';
  }
}

const sorted = (response: Response): Response => response.split('').sort().join('');
