import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { inOrder } from '../../src/model/grade-sequencing.ts';
import { drawnFrom, QuestionElement } from './question-element.ts';
import type { Missing } from './question-element.ts';

const arrows = { up: 'M4 11l5-5 5 5', down: 'M4 7l5 5 5-5' };
type Way = keyof typeof arrows;

/** Lines to put in order: two buttons per line; with a pointer, a line may also be dragged by its number. */
export class CourseSequencing extends QuestionElement<'sequencing'> {
  static override properties = drawnFrom('moved');
  /** Place of the line moved last, for its look and for what is said. */
  private moved = -1;
  private dragged = -1;
  private focusNext = '';

  protected instruction(): string {
    return this.t('order');
  }

  /** The order at the start is never right, so an untouched list is no answer. */
  protected missing(): Missing | undefined {
    return this.draft ? undefined : { message: this.t('missingMove'), fields: ['0-down'] };
  }

  private order(): string[] {
    if (this.draft) return this.draft.split('');
    const order = this.ordered(this.question.options).map(({ id }) => id);
    return order.join() === this.question.right.join() ? order.reverse() : order;
  }

  protected fields(): unknown {
    const order = this.order();
    const told = { what: this.text(order[this.moved] || ''), i: this.moved + 1, n: order.length };
    return html`<ol class="order" @pointermove=${this.drag} @pointerup=${this.drop} @pointercancel=${this.drop}>
        ${order.map((id, i) => this.row(id, { i, last: order.length - 1 }))}
      </ol>
      <p class="hint" role="status">${this.moved < 0 ? nothing : this.t('moved', told)}</p>`;
  }

  private row(id: string, { i, last }: { readonly i: number; readonly last: number }): TemplateResult {
    const grab = (event: PointerEvent): void => {
      this.dragged = i;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      event.preventDefault();
    };
    return html`<li class=${i === this.moved ? 'moved' : ''}>
      <span class="rank n" aria-hidden="true" @pointerdown=${grab}>${i + 1}</span>
      <div>${this.parts.words[id]}</div>
      ${this.arrow('up', { id, i, isOff: i === 0 })}${this.arrow('down', { id, i, isOff: i === last })}
    </li>`;
  }

  private arrow(way: Way, { id, i, isOff }: { readonly id: string; readonly i: number; readonly isOff: boolean }) {
    const press = (): void => {
      const to = way === 'up' ? i - 1 : i + 1;
      const isLast = to === 0 || to === this.question.options.length - 1;
      const other = way === 'up' ? 'down' : 'up';
      this.focusNext = `${to}-${isLast ? other : way}`;
      this.move(i, to);
    };
    return html`<button
      id=${this.key(`${i}-${way}`)}
      class="icon box"
      type="button"
      aria-label=${this.t(way, { what: this.text(id) })}
      aria-describedby=${this.describedBy(`${i}-${way}`)}
      .disabled=${isOff}
      @click=${press}
    >
      <svg class="arrow" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><path d=${arrows[way]} /></svg>
    </button>`;
  }

  private move(from: number, to: number): void {
    const order = this.order();
    order.splice(to, 0, ...order.splice(from, 1));
    this.moved = to;
    this.change(order.join(''));
  }

  /** Lines stay where they are in the page and exchange their words, so the pressed number keeps the pointer. */
  private drag(event: PointerEvent): void {
    if (this.dragged < 0) return;
    const rows = Array.from(this.querySelectorAll('.order > li'));
    const to = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
    const place = to < 0 ? rows.length - 1 : to;
    if (place === this.dragged) return;
    this.move(this.dragged, place);
    this.dragged = place;
  }

  private drop(): void {
    this.dragged = -1;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('phase')) this.moved = -1;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The line moved, and its button with it: focus follows.
    if (this.focusNext) this.focusField(this.focusNext);
    this.focusNext = '';
  }

  protected review(told: boolean): unknown {
    const { question } = this;
    const stay = inOrder(this.response, question.right);
    return html`<ol class="opts">
      ${this.order().map((id, i) => {
        const words = html`<span class="n">${i + 1}.</span> ${this.parts.words[id]}`;
        if (!told) return this.line({ kind: 'given', words });
        if (stay.indexOf(id) >= 0)
          return this.line({ kind: 'right', words, mark: 'inOrder', said: this.feedbackOn(id) });
        const place = this.t('place', { n: question.right.indexOf(id) + 1 });
        return this.line({
          kind: 'wrong',
          words,
          more: html`<span class="mark">${place}</span>`,
          said: this.feedbackOn(id),
        });
      })}
    </ol>`;
  }

  private text(id: string): string {
    const option = this.question.options.filter((one) => one.id === id)[0];
    return option ? option.text : '';
  }
}
customElements.define('course-sequencing', CourseSequencing);
