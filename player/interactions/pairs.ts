import { html, nothing } from 'lit';
import type { Option } from '../../src/model/question.ts';
import { pairsOf, pairsResponse } from '../../src/model/pairs.ts';
import { rightResponse } from '../../src/model/right-response.ts';
import { QuestionElement } from './question-element.ts';
import type { Missing } from './question-element.ts';

/** Questions that send each row to one of several places: a list to open per row, so that nothing has to be dragged. */
export abstract class PairsElement<Type extends 'matching' | 'categorize'> extends QuestionElement<Type> {
  protected abstract rows(): readonly Option[];
  protected abstract places(): readonly Option[];

  protected instruction(): string {
    return this.t('pairs');
  }

  protected missing(): Missing | undefined {
    const given = pairsOf(this.draft);
    const open = this.rows().filter(({ id }) => !given[id]);
    if (open.length === 0) return undefined;
    const what = open.map(({ text }) => this.t('quoted', { what: text })).join(', ');
    return { message: this.t('missingPair', { what }), fields: open.map(({ id }) => id) };
  }

  protected fields(): unknown {
    return html`<ul class="pairs">
      ${this.rows().map(({ id }) => this.row(id))}
    </ul>`;
  }

  private row(id: string): unknown {
    const given = pairsOf(this.draft)[id];
    const tried = this.phase === 'retry' && this.place(pairsOf(this.response)[id]);
    const set = (event: Event): void =>
      this.change(pairsResponse({ ...pairsOf(this.draft), [id]: (event.target as HTMLSelectElement).value }));
    return html`<li>
      <label for=${this.key(id)}>${this.parts.words[id]}</label>
      <select
        id=${this.key(id)}
        required
        aria-invalid=${this.invalid(id)}
        aria-describedby=${this.describedBy(id, tried ? this.key(`${id}-tried`) : '')}
        @change=${set}
      >
        <option value="" .selected=${!given}>${this.t('choose')}</option>
        ${this.places().map((place) => html`<option value=${place.id} .selected=${place.id === given}>${place.text}</option>`)}
      </select>
      ${
        tried
          ? html`<span class="mark" id=${this.key(`${id}-tried`)}>${this.t('triedWas', { what: tried })}</span>`
          : nothing
      }
    </li>`;
  }

  protected review(told: boolean): unknown {
    return html`<ul class="opts">
      ${this.rows().map(({ id }) => this.reviewed(id, told))}
    </ul>`;
  }

  private reviewed(id: string, told: boolean): unknown {
    const given = pairsOf(this.response)[id];
    const right = pairsOf(rightResponse(this.question) as string)[id];
    const isRight = given === right;
    const words = html`<b>${this.parts.words[id]}</b><br />${this.place(given) || this.t('none')}`;
    if (!told) return this.line({ kind: given ? 'given' : 'empty', words });
    return this.line({
      kind: isRight ? 'right' : 'wrong',
      words,
      mark: isRight ? 'givenRight' : 'givenWrong',
      more: isRight ? nothing : html`<p class="right-is">${this.t('rightIs', { what: this.place(right) })}</p>`,
      said: this.feedbackOn(id),
    });
  }

  private place(id: string | undefined): string {
    const place = this.places().filter((one) => one.id === id)[0];
    return place ? place.text : '';
  }
}
