import { html, nothing, render } from 'lit';
import type { PropertyValues } from 'lit';
import { isAccepted } from '../../src/model/fold-text.ts';
import type { Gap } from '../../src/model/question.ts';
import { QuestionElement } from './question-element.ts';
import type { Missing } from './question-element.ts';
import { sign } from './sign.ts';

/** A text with gaps to fill, where they are. */
export class CourseCloze extends QuestionElement<'cloze'> {
  private places: HTMLElement[] = [];

  protected instruction(): string {
    return this.t('fill');
  }

  protected missing(): Missing | undefined {
    const given = texts(this.draft);
    const open = this.question.gaps.map((_, i) => i).filter((i) => !(given[i] || '').trim());
    if (open.length === 0) return undefined;
    const what = open.map((i) => this.name(i)).join(', ');
    return { message: this.t('missingGap', { what }), fields: open.map(String) };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { text } = this.parts;
    if (this.places.length || !text) return;
    this.places = this.question.gaps.map(({ id }) => text.querySelector(`[data-gap="${id}"]`) as HTMLElement);
    this.places.forEach((place) => (place.textContent = ''));
  }

  protected fields(): unknown {
    this.question.gaps.forEach((gap, i) => this.place(i, this.field(gap, i)));
    return this.parts.text;
  }

  protected review(told: boolean): unknown {
    const { gaps } = this.question;
    gaps.forEach((gap, i) => this.place(i, this.filled(gap, { i, told })));
    return html`${this.parts.text} ${told ? gaps.map(({ id }, i) => this.ofGap(i, this.feedbackOn(id))) : nothing}`;
  }

  private ofGap(i: number, said: string | undefined): unknown {
    return said ? html`<div class="of-gap"><b>${this.name(i)}</b>${this.said(said)}</div>` : nothing;
  }

  private place(i: number, content: unknown): void {
    const place = this.places[i];
    if (place) render(content, place);
  }

  private field(gap: Gap, i: number): unknown {
    const given = texts(this.draft)[i] || '';
    const tried = this.phase === 'retry' && texts(this.response)[i];
    const set = (event: Event): void => {
      const all = this.question.gaps.map((_, j) => texts(this.draft)[j] || '');
      all[i] = (event.target as HTMLInputElement).value.replace(/\n/g, ' ');
      this.change(all.some(Boolean) ? all.join('\n') : '');
    };
    const label = this.name(i) + (tried ? `. ${this.t('triedWas', { what: tried })}` : '');
    return gap.options ? this.list(gap.options, { i, given, label, set }) : this.input({ i, given, label, set });
  }

  private list(options: readonly string[], { i, given, label, set }: Field): unknown {
    return html`<select
      id=${this.key(String(i))}
      aria-label=${label}
      required
      aria-invalid=${this.invalid(String(i))}
      aria-describedby=${this.describedBy(String(i))}
      @change=${set}
    >
      <option value="" .selected=${!given}>${this.t('choose')}</option>
      ${options.map((text) => html`<option value=${text} .selected=${text === given}>${text}</option>`)}
    </select>`;
  }

  private input({ i, given, label, set }: Field): unknown {
    return html`<input
      id=${this.key(String(i))}
      type="text"
      aria-label=${label}
      autocapitalize="off"
      spellcheck="false"
      required
      aria-invalid=${this.invalid(String(i))}
      aria-describedby=${this.describedBy(String(i))}
      .value=${given}
      @input=${set}
    />`;
  }

  private filled(gap: Gap, { i, told }: { readonly i: number; readonly told: boolean }): unknown {
    const given = texts(this.response)[i] || '';
    const words = html`<b>${given || this.t('none')}</b>`;
    if (!told) return html`<span class="gap">${words}</span>`;
    const isRight = isAccepted(given, gap.accept, this.question);
    const kind = isRight ? 'right' : 'wrong';
    return html`<span class="gap ${isRight ? 'ok' : 'no'}">
      ${sign(kind)}${words} <span class="mark">${this.t(kind)}</span>
      ${isRight ? nothing : html`<span class="right-is">${this.t('rightIs', { what: gap.accept[0] as string })}</span>`}
    </span>`;
  }

  private name(i: number): string {
    return this.t('gap', { i: i + 1, n: this.question.gaps.length });
  }
}
customElements.define('course-cloze', CourseCloze);

/** What a gap shows: its place, its text, its name, and what a change does. */
interface Field {
  readonly i: number;
  readonly given: string;
  readonly label: string;
  readonly set: (event: Event) => void;
}

const texts = (response: string): string[] => response.split('\n');
