import { ownLine, ownLines } from '../../src/model/commitment.ts';
import type { Response } from '../../src/model/question.ts';
import type { commitment } from '../i18n/commitment.ts';
import { html, nothing, QuestionElement } from '../kit.ts';

type Missing = { readonly message: string; readonly fields: readonly string[] };
type Text = keyof typeof commitment;

/** A list from which learners make their own: kept, changed whenever they like, shown again at the end. */
export class CourseCommitment extends QuestionElement<'commitment'> {
  protected override instruction(): string {
    return this.speak('commitment.how');
  }

  protected override missing(): Missing | undefined {
    const isEmpty = !this.draft.replace(/\s/g, '');
    return isEmpty ? { message: this.speak('commitment.empty'), fields: [this.question.options[0]!.id] } : undefined;
  }

  protected override toResponse(draft: string): Response {
    const { picks, own } = ownLines(draft);
    return [picks].concat(own.map((line) => line.trim()).filter((line) => line)).join('\n');
  }

  protected override verb(): string {
    return this.speak('commitment.keep');
  }

  protected override verdictWords(): string {
    return this.speak('commitment.kept');
  }

  protected override foot(): unknown {
    return this.phase === 'answered'
      ? html`<p>${this.speak('commitment.keptMore')}</p>
          <button class="btn alt no-print" type="button" @click=${this.reopen}>
            ${this.speak('commitment.change')}
          </button>`
      : nothing;
  }

  protected override fields(): unknown {
    const { options, own } = this.question;
    const { picks, own: lines } = ownLines(this.draft);
    return html`${options.map(({ id }) => this.pick(id, picks.indexOf(id) >= 0))}
    ${Array.from({ length: own }, (_, i) => this.ownField(i, lines))}
    ${own ? html`<p class="hint" id=${this.key('stays')}>${this.speak('commitment.ownStays')}</p>` : nothing}`;
  }

  protected override review(): unknown {
    const { picks, own } = ownLines(this.response);
    return html`<ul class="mine">
      ${picks.split('').map((id) => html`<li>${this.parts.words[id]}</li>`)}
      ${own.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  }

  private pick(id: string, isPicked: boolean): unknown {
    const toggle = (): void => {
      const { picks, own } = ownLines(this.draft);
      const others = picks.split(id).join('');
      const now = isPicked ? others : (others + id).split('').sort().join('');
      this.change([now].concat(own).join('\n'));
    };
    return html`<label class="opt ${isPicked ? 'on' : ''} ${this.missed ? 'missed' : ''}">
      <input
        id=${this.key(id)}
        type="checkbox"
        name=${this.key('pick')}
        value=${id}
        aria-invalid=${this.invalid(id)}
        aria-describedby=${this.describedBy(id)}
        .checked=${isPicked}
        @change=${toggle}
      />
      <div>${this.parts.words[id]}</div>
    </label>`;
  }

  private ownField(at: number, lines: readonly string[]): unknown {
    const write = ({ target }: Event): void => {
      const { picks, own } = ownLines(this.draft);
      const now = Array.from({ length: this.question.own }, (_, i) => own[i] || '');
      now[at] = (target as HTMLInputElement).value;
      this.change([picks].concat(now).join('\n'));
    };
    const id = this.key(`own${at}`);
    return html`<div class="field own">
      <label for=${id}>${this.speak(at ? 'commitment.ownMore' : 'commitment.own')}</label>
      <input
        id=${id}
        type="text"
        maxlength=${ownLine}
        aria-describedby=${this.key('stays')}
        .value=${lines[at] || ''}
        @input=${write}
      />
    </div>`;
  }

  private readonly reopen = (): void => {
    this.phase = 'open';
    this.focusField(this.question.options[0]!.id);
  };

  private speak(key: Text): string {
    return this.texts[key] || key;
  }
}
customElements.define('course-commitment', CourseCommitment);
