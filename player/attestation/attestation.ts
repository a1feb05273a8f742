import type { attestation } from '../i18n/attestation.ts';
import { drawnFrom, html, LitElement, nothing } from '../kit.ts';
import type { Attested } from './attested.ts';
import { dayInWords, nameInOrder } from './wording.ts';

type Short<Key> = Key extends `attestation.${infer Name}` ? Name : never;
type Text = Short<keyof typeof attestation>;

/** A sheet that says who completed what, and what it is not; printed alone on one A4 page. */
export class CourseAttestation extends LitElement {
  static override properties = drawnFrom('told', 'typed');
  told!: Attested;
  /** A name that no LMS has given: on the sheet, and kept nowhere. */
  private typed = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.told !== undefined;
  }

  protected override render(): unknown {
    const { name, course } = this.told;
    const given = nameInOrder(name);
    const many = course.objectives.length + (course.competencies || []).length > 14;
    return html`<h2>${this.t('yours')}</h2>
      ${given ? nothing : this.ask()}
      <div class="desk">
        <section class="att ${many ? 'close' : ''}" aria-label=${this.t('sheet')}>
          <div>${this.sheet(given || this.typed)}</div>
        </section>
      </div>
      <button type="button" class="btn" @click=${() => this.told.print(this)}>${this.t('print')}</button>`;
  }

  private ask(): unknown {
    return html`<div class="q">
      <div class="field">
        <label for="att-name">${this.t('name')}</label>
        <input
          id="att-name"
          type="text"
          autocomplete="name"
          maxlength="80"
          aria-describedby="att-kept"
          .value=${this.typed}
          @input=${({ target }: Event) => (this.typed = (target as HTMLInputElement).value.trim())}
        />
        <p class="hint" id="att-kept">${this.t('nameStays')}</p>
      </div>
    </div>`;
  }

  private sheet(name: string): unknown {
    const { course, passed } = this.told;
    const won = passed && course.masteryScore !== undefined;
    return html`<h3>${this.t('title')}</h3>
      <p class="who">${name || nothing}</p>
      <p>${this.t(won ? 'passed' : 'completed')} <b>${this.t('quoted', course.title)}</b></p>
      ${this.facts()}
      ${this.list(
        'objectives',
        course.objectives.map(({ title }) => title),
      )}
      ${this.list('competencies', course.competencies || [])}
      <p class="s foot">${this.t('isNot')}</p>
      <p class="s">${this.t('madeHere', course.version)}</p>`;
  }

  private facts(): unknown {
    const { course, score, day } = this.told;
    const fact = (key: Text, value: unknown): unknown =>
      html`<div>
        <dt>${this.t(key)}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`<dl>
      ${fact('minutes', this.t('minutesDeclared', course.minutes))}
      ${score === undefined ? nothing : fact('score', this.t('percent', score))}
      ${day === undefined ? nothing : fact('day', dayInWords(day, course.language))}
    </dl>`;
  }

  private list(title: Text, lines: readonly string[]): unknown {
    return lines.length === 0
      ? nothing
      : html`<div class="s">
          <h4>${this.t(title)}</h4>
          <ul class=${lines.length > 5 ? 'many' : ''}>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>`;
  }

  private t(key: Text, n: string | number = ''): string {
    return (this.told.course.texts[`attestation.${key}`] || key).replace('{n}', String(n));
  }
}
customElements.define('course-attestation', CourseAttestation);
