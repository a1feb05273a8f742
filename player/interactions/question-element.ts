import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclaration, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { grade } from '../../src/model/grade.ts';
import type { QuestionFeedback } from '../../src/model/player-course.ts';
import type { Option, Outcome, Question, QuestionType, Response } from '../../src/model/question.ts';
import { shuffled } from '../../src/model/shuffle.ts';
import { filled } from '../i18n/filled.ts';
import type { interactions } from '../i18n/interactions.ts';
import type { InteractionProperties, Phase } from './interaction.ts';
import { takeParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { sign } from './sign.ts';
import type { Sign } from './sign.ts';

export type Asked<Type extends QuestionType> = Extract<Question, { type: Type }> & {
  readonly feedback: QuestionFeedback;
  readonly drawing?: string;
};

/** What keeps an answer from being confirmed: what to say, and the keys of the fields it is about. */
export interface Missing {
  readonly message: string;
  readonly fields: readonly string[];
}

type Words<Key> = Key extends `question.${infer Short}` ? Short : never;
export type TextKey = Words<keyof typeof interactions>;

/** A line of a locked question: sign, words, and what is said of them. */
export interface Line {
  readonly kind: Sign;
  readonly words: unknown;
  readonly mark?: TextKey | undefined;
  /** Below the mark. */
  readonly more?: unknown;
  readonly said?: string | undefined;
}

/** Properties whose change draws an element anew. None is an attribute. */
export function drawnFrom(...names: readonly string[]): PropertyDeclarations {
  const properties: Record<string, PropertyDeclaration> = {};
  names.forEach((name) => (properties[name] = { attribute: false }));
  return properties;
}

/**
 * What all questions share: the form, the button, what is missing, verdict and feedback. A type adds its fields and its review.
 *
 * The answer under way is a string, `draft`, close to the response (a typed number keeps its comma).
 *
 * @fires answered - The learner pressed the button and nothing is missing.
 * @fires responded - The answer changed (phase `collect`).
 */
export abstract class QuestionElement<Type extends QuestionType> extends LitElement implements InteractionProperties {
  static override properties = drawnFrom(
    'question',
    'response',
    'phase',
    'texts',
    'shuffle',
    'active',
    'draft',
    'missed',
  );
  question!: Asked<Type>;
  response: Response = '';
  phase: Phase = 'open';
  texts: Readonly<Record<string, string>> = {};
  shuffle = 0;
  active = false;
  protected draft = '';
  protected missed?: Missing | undefined;
  protected parts!: Parts;
  private seen: Response = '';
  /** The response that this element sent last. */
  protected sent: Response = '';
  /** The focus moves to the verdict once it has been drawn. */
  protected awaitsVerdict = false;

  /** Fields of the open form. */
  protected abstract fields(): unknown;
  /** The learner's answer, locked; with right answers where `told`. */
  protected abstract review(told: boolean): unknown;
  protected abstract missing(): Missing | undefined;
  protected abstract instruction(): string;

  /** Above fields and review, in every phase. */
  protected lead(): unknown {
    return nothing;
  }

  /** What the button says. */
  protected verb(): string {
    return this.t('check');
  }

  /** In the place of the button once the question is locked. */
  protected foot(): unknown {
    return nothing;
  }

  protected verdictWords(outcome: Outcome): string {
    return this.t(outcome);
  }

  /** What the author foresaw of this very answer; said after a first try as well. */
  protected remark(): string | undefined {
    return undefined;
  }

  protected toResponse(draft: string): Response {
    return draft;
  }

  protected toDraft(response: Response): string {
    return response;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.active || this.hasUpdated;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) this.parts = takeParts(this);
    if (changed.has('phase')) this.missed = undefined;
    if (this.response === this.seen) return;
    this.seen = this.response;
    // What this element sent itself comes back through the shell: the field keeps what the learner typed.
    if (this.response !== this.sent) this.draft = this.toDraft(this.response);
    this.sent = this.response;
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.awaitsVerdict) return;
    const verdict = this.querySelector<HTMLElement>('.verdict');
    if (!verdict) return;
    this.awaitsVerdict = false;
    verdict.focus();
  }

  protected override render(): TemplateResult {
    const { phase, parts, missed } = this;
    const locked = phase === 'answered' || phase === 'closed';
    // A cloze may come without a prompt: its instruction asks.
    const asks = parts.ask.textContent !== '';
    const how = asks && !locked ? this.instruction() : '';
    return html`<form novalidate autocomplete="off" @submit=${this.check}>
      ${parts.before}
      <fieldset aria-describedby=${how ? this.key('how') : nothing}>
        <legend class="ask">${asks ? parts.ask : this.instruction()}</legend>
        ${parts.after} ${how ? html`<p class="hint" id=${this.key('how')}>${how}</p>` : nothing} ${this.lead()}
        ${locked ? this.review(phase === 'answered') : this.fields()}
      </fieldset>
      <p class="missing" id=${this.key('missing')} .hidden=${!missed}>${missed && missed.message}</p>
      <div class="say">${this.say()}</div>
      ${
        phase === 'open' || phase === 'retry'
          ? html`<button class="btn" type="submit">${this.verb()}</button>`
          : this.foot()
      }
    </form>`;
  }

  /** The region stands empty before it speaks: a screen reader watches it from the start. */
  private say(): TemplateResult {
    const { phase, question } = this;
    const again = phase === 'retry';
    const tells = again || phase === 'answered';
    const outcome = grade(question, this.response).outcome;
    return html`<div role="status">${tells ? this.verdict(outcome) : nothing}</div>
      ${tells ? this.said(this.remark()) : nothing} ${again ? this.titled('hint', question.feedback.hint) : nothing}
      ${phase === 'answered' ? this.lesson(outcome) : nothing}`;
  }

  protected verdict(outcome: Outcome): TemplateResult {
    return html`<h2 class="verdict ${outcome}" tabindex="-1">${sign(outcome)} ${this.verdictWords(outcome)}</h2>
      ${this.phase === 'retry' ? html`<p>${this.t('again')}</p>` : nothing}`;
  }

  private lesson(outcome: Outcome): TemplateResult {
    const outcomes = this.question.feedback.outcomes || {};
    const page = outcome === 'right' ? undefined : this.question.feedback.page;
    return html`${this.said(outcomes[outcome])}
    ${page ? html`<p><a href="#p-${page}">${this.t('page')}</a></p>` : nothing} ${this.titled('keep', outcomes.always)}`;
  }

  private titled(title: TextKey, body: string | undefined): unknown {
    return body
      ? html`<div class="told ${title}-told">
          <h2>${this.t(title)}</h2>
          ${this.said(body)}
        </div>`
      : nothing;
  }

  /** HTML that the compiler has sanitised. */
  protected said(body: string | undefined): unknown {
    return body ? html`<div class="said" .innerHTML=${body}></div>` : nothing;
  }

  /** What the author said of an option, a row, a gap or a foreseen answer. */
  protected feedbackOn(id: string | number): string | undefined {
    return (this.question.feedback.options || {})[id];
  }

  protected line({ kind, words, mark, more, said }: Line): TemplateResult {
    const side = { right: ' ok', wrong: ' no' }[kind as string] || '';
    return html`<li class="opt done${side}">
      ${sign(kind)}
      <div>${words}${mark ? html`<span class="mark">${this.t(mark)}</span>` : nothing}${more}${this.said(said)}</div>
    </li>`;
  }

  protected t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
    return filled(this.texts[`question.${key}`] || key, values);
  }

  /** An id for a field or a text of this question, unique in the page. */
  protected key(field: string): string {
    return `${this.question.id}-${field}`;
  }

  protected isMissed(field: string): boolean {
    return this.missed !== undefined && this.missed.fields.indexOf(field) >= 0;
  }

  /** For `aria-invalid` and `aria-describedby` of a field. */
  protected invalid(field: string): 'true' | typeof nothing {
    return this.isMissed(field) ? 'true' : nothing;
  }

  protected describedBy(field: string, other = ''): string | typeof nothing {
    return (this.isMissed(field) ? `${this.key('missing')} ${other}` : other).trim() || nothing;
  }

  protected ordered(options: readonly Option[]): Option[] {
    return shuffled(options, this.shuffle);
  }

  protected change(draft: string): void {
    this.draft = draft;
    const missing = this.missing();
    if (this.missed) this.missed = missing;
    if (this.phase !== 'collect') return;
    this.sent = this.toResponse(draft);
    this.fire('responded', { response: this.sent, complete: !missing });
  }

  private check(event: Event): void {
    event.preventDefault();
    if (this.phase !== 'open' && this.phase !== 'retry') return;
    this.missed = this.missing();
    if (this.missed) {
      this.focusField(this.missed.fields[0] as string);
      return;
    }
    this.awaitsVerdict = true;
    this.sent = this.toResponse(this.draft);
    this.fire('answered', { response: this.sent });
    this.requestUpdate();
  }

  protected focusField(field: string): void {
    void this.updateComplete.then(() => {
      const element = document.getElementById(this.key(field));
      if (element) element.focus();
    });
  }

  protected fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { question: this.question.id, ...detail } }));
  }
}
