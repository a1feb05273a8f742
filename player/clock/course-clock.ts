import type { clock } from '../i18n/clock.ts';
import { drawnFrom, html, LitElement, nothing } from '../kit.ts';
import { Countdown } from './countdown.ts';
import type { ClockProperties, Timed } from './timed.ts';

type Short<Key> = Key extends `clock.${infer Name}` ? Name : never;

/** Minutes that one press adds. */
const step = 5;

/** What one may ask for before the start, as shares of the author's limit; 0: no limit. */
const shares = [1, 1.33, 2, 0];

/** Seconds since 1970: what the state keeps, and what goes on while nobody looks. */
const now = (): number => Math.floor(Date.now() / 1000);

/**
 * The time of an assessment: asked for before the start, told quietly while it runs, and as much more of it as the learner wants two minutes
 * before the end (WCAG 2.2.1, RGAA 13.1).
 */
export class CourseClock extends LitElement implements ClockProperties {
  static override properties = drawnFrom('isRunning', 'end', 'minutes', 'said', 'warns', 'canAdd');
  limit = 0;
  texts: Readonly<Record<string, string>> = {};
  timed!: Timed;
  isRunning = false;
  end: number | undefined = undefined;
  private minutes = 0;
  /** What the live region says; it stands empty before. */
  private said = '';
  /** The warning stands, with the focus in it. */
  private warns = false;
  /** The last minutes have begun. */
  private canAdd = false;
  private share = 1;
  private countdown: Countdown | undefined;
  private timer = 0;
  private from: HTMLElement | undefined;

  asked(): number | undefined {
    return this.share ? now() + Math.round(this.limit * this.share) * 60 : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.look(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    this.className = this.isRunning ? 'running' : '';
    const { end, countdown } = this;
    if (countdown && countdown.end === end) return;
    this.warns = this.canAdd = false;
    this.said = '';
    this.countdown = end ? new Countdown(end, now()) : undefined;
    this.measure();
  }

  /** Nobody is warned of what is not shown: on another page of the course time passes, and is not over. */
  private look(): void {
    const { countdown, end } = this;
    if (!countdown || !this.isRunning || !this.closest('.page.current')) return;
    const moment = countdown.tick(now());
    this.measure();
    if (moment === 'over') return this.stop();
    if (countdown.end !== end) this.timed.extend((this.end = countdown.end));
    if (moment === 'warn') this.warn();
    if (moment === 'say') this.said = this.minutes > 1 ? this.t('says', this.minutes) : this.t('saysOne');
  }

  private stop(): void {
    this.end = undefined;
    this.timed.expire();
  }

  private measure(): void {
    if (this.countdown) this.minutes = Math.ceil(this.countdown.left(now()) / 60);
  }

  /** The focus goes where time can be added, and back: keys that are being typed do nothing there. */
  private warn(): void {
    const { activeElement } = document;
    if (activeElement && !this.contains(activeElement)) this.from = activeElement as HTMLElement;
    this.said = '';
    this.canAdd = this.warns = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.warns')!.focus());
  }

  private readonly add = (): void => {
    const { countdown } = this;
    if (!countdown) return;
    countdown.add(step * 60, now());
    this.timed.extend((this.end = countdown.end));
    this.measure();
    this.canAdd = countdown.left(now()) <= step * 60;
    this.said = this.t('added', this.minutes);
    this.close();
  };

  private readonly close = (): void => {
    this.warns = false;
    const { from } = this;
    if (from && from.isConnected) from.focus();
    else if (this.contains(document.activeElement)) this.focusBack();
  };

  private focusBack(): void {
    const place = this.parentElement!.querySelector<HTMLElement>('.asked h2');
    if (place) place.focus();
  }

  private readonly pressed = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.close();
  };

  protected override render(): unknown {
    if (!this.isRunning) return this.offer();
    return this.end
      ? html`<div class="time ${this.warns ? 'warned' : ''}">${this.warns ? this.warned() : this.quiet()}</div>
          <p class="vh" role="status">${this.said}</p>`
      : nothing;
  }

  /** Not a live region: it changes each minute. */
  private quiet(): unknown {
    return html`<p>${this.t('left', this.minutes)}</p>
      ${this.canAdd ? this.button() : nothing}`;
  }

  private warned(): unknown {
    return html`<div
      class="warns"
      role="alertdialog"
      tabindex="-1"
      aria-labelledby="clock-warns"
      aria-describedby="clock-safe"
      @keydown=${this.pressed}
    >
      <h2 id="clock-warns">${this.t('warning')}</h2>
      <p id="clock-safe">${this.t('safe')}</p>
      <div class="actions">
        ${this.button()}
        <button type="button" class="btn alt" @click=${this.close}>${this.t('goOn')}</button>
      </div>
    </div>`;
  }

  private button(): unknown {
    return html`<button type="button" class="btn" @click=${this.add}>${this.t('add', step)}</button>`;
  }

  private offer(): unknown {
    return html`<div class="q">
        <fieldset>
          <legend class="ask">${this.t('ask')}</legend>
          <p class="hint">${this.t('noReason')}</p>
          ${shares.map(
            (share) =>
              html`<label class="opt ${share === this.share ? 'on' : ''}">
                <input
                  type="radio"
                  name="clock"
                  .checked=${share === this.share}
                  @change=${() => {
                    this.share = share;
                    this.requestUpdate();
                  }}
                />
                <div>${share ? this.t('minutes', Math.round(this.limit * share)) : this.t('free')}</div>
              </label>`,
          )}
        </fieldset>
      </div>
      <p class="s">${this.t('goesOn')}</p>`;
  }

  private t(key: Short<keyof typeof clock>, n = 0): string {
    return (this.texts[`clock.${key}`] || key).replace('{n}', String(n));
  }
}
customElements.define('course-clock', CourseClock);
