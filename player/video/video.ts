import type { PlayProperties, WatchedEvent } from '../interactions/interaction.ts';
import { drawnFrom, html, LitElement, nothing } from '../kit.ts';
import { consent, frame } from './embed.ts';
import { takeVideoParts, type VideoFile, type VideoParts } from './files.ts';
import { Playback, type Report } from './playback.ts';
import { secondsIn, tenth, Watching } from './watching.ts';
import { type Say, sayIn, span, type VideoText } from './words.ts';

/**
 * A video that asks for nothing until the learner does: a button with its weight, then the browser's own player with captions, the
 * light file first. One of another host is asked for only with the learner's consent.
 *
 * @fires watched - It was played, paused, moved or seen to its end; or only stands elsewhere.
 */
export class CourseVideo extends LitElement implements PlayProperties {
  static override properties = drawnFrom('texts', 'place', 'active', 'shown', 'listens', 'said');
  texts: Readonly<Record<string, string>> = {};
  place = '';
  active = false;
  /** What plays: a file, or the player of another host. */
  protected shown: VideoFile | 'embed' | undefined;
  protected listens = false;
  protected said: VideoText | undefined;
  private say!: Say;
  private parts!: VideoParts;
  private watching!: Watching;
  private playback!: Playback;
  private awaitsFocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.left);
    addEventListener('pagehide', this.left, true);
    document.addEventListener('leaving', this.leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.left);
    removeEventListener('pagehide', this.left, true);
    document.removeEventListener('leaving', this.leaving);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.active;
  }

  protected override willUpdate(): void {
    this.say = sayIn(this.texts);
    if (this.hasUpdated) return;
    this.parts = takeVideoParts(this);
    const seconds = Number(this.getAttribute('data-seconds'));
    const at = secondsIn(this.place);
    this.watching = new Watching(seconds, this.place);
    // Whoever left in the last moment has seen it.
    this.playback = new Playback(this.watching, at < seconds - 1 ? at : 0, this.report);
  }

  protected override updated(): void {
    const target = this.awaitsFocus && this.querySelector<HTMLElement>('video, iframe, .clip-do button');
    this.awaitsFocus = false;
    if (target) target.focus();
  }

  protected override render(): unknown {
    const { parts, said, say } = this;
    return html`${parts.title}
      <div class="clip-box">
        <div class="clip-screen ${this.listens ? 'off' : ''}">${this.screen()}</div>
        <div class="clip-do no-print">${this.controls()}</div>
        <p class="clip-say" role="status">${said ? say(said) : nothing}</p>
      </div>
      ${parts.transcript}`;
  }

  private screen(): unknown {
    const { shown, parts } = this;
    if (shown === 'embed') return frame(parts.embed!, parts.title.textContent!);
    return shown ? this.player(shown) : parts.poster;
  }

  private player({ href }: VideoFile): unknown {
    const { playback, parts, say } = this;
    return html`<video
      controls
      playsinline
      preload="none"
      tabindex="0"
      aria-labelledby=${parts.title.id}
      .src=${href}
      @loadedmetadata=${playback}
      @play=${playback}
      @pause=${playback}
      @seeking=${playback}
      @seeked=${playback}
      @timeupdate=${playback}
      @ended=${playback}
      @error=${this.failed}
    >
      <track
        kind="captions"
        srclang=${document.documentElement.lang}
        label=${say('captions')}
        src=${this.getAttribute('data-captions') || nothing}
        default
        @error=${this.captionsFailed}
      />
    </video>`;
  }

  /** Before: how to play it, and what that weighs. Under way: what can be changed. */
  private controls(): unknown {
    const { low, high, embed } = this.parts;
    const length = html`<span class="s m2">${this.say('lasts', { length: this.getAttribute('data-length')! })}</span>`;
    if (this.shown) return low ? this.changes(low, high) : this.button('close', this.close);
    if (embed) return html`${consent(embed, this.say, this.show)} ${length}`;
    return html`${this.start(low!, high)} ${length}`;
  }

  private start(low: VideoFile, high: VideoFile | undefined): unknown {
    const { at } = this.playback;
    const begin =
      (file: VideoFile, from = at) =>
      (): void =>
        this.open(file, from);
    const words = at > 0 ? this.say('resume', { ...low, time: span(at) }) : this.say('play', low);
    return html`<button class="btn alt" type="button" @click=${begin(low)}>${words}</button>
      ${at > 0 ? this.button('fromStart', begin(low, 0)) : nothing}
      ${high ? this.button('high', begin(high), high) : nothing}`;
  }

  private changes(low: VideoFile, high: VideoFile | undefined): unknown {
    const isHigh = this.shown === high;
    const change = (): void => this.open(isHigh ? low : high!, this.playback.at);
    const listen = (): void => {
      this.listens = !this.listens;
      this.said = this.listens ? 'listening' : undefined;
    };
    const toggle = (words: string, isOn: boolean, press: () => void): unknown =>
      html`<button class="icon" type="button" aria-pressed=${isOn} @click=${press}>${words}</button>`;
    return html`${high ? toggle(this.say('high', high), isHigh, change) : nothing}
    ${toggle(this.say('listen'), this.listens, listen)}`;
  }

  private button(words: VideoText, press: () => void, values?: VideoFile): unknown {
    return html`<button class="icon" type="button" @click=${press}>${this.say(words, values)}</button>`;
  }

  /** Plays a file from a moment on: because the learner has asked for it. */
  private open(file: VideoFile, from: number): void {
    this.playback.sendTo(from);
    this.awaitsFocus = !this.shown;
    this.shown = file;
    this.said = undefined;
    void this.updateComplete.then(() => {
      const { video } = this;
      const playing = video && video.play();
      // Refused where the browser wants a press on its own button.
      if (playing) playing.catch(() => undefined);
    });
  }

  private readonly show = (): void => {
    this.shown = 'embed';
    this.awaitsFocus = true;
  };

  private readonly close = (): void => {
    this.shown = undefined;
    this.awaitsFocus = true;
  };

  private readonly failed = (): void => {
    this.playback.stop();
    this.close();
    this.tell('failed');
  };

  /** From `file://` Chrome lets no page read captions. */
  private readonly captionsFailed = (): void => this.tell('noCaptions');

  private tell(said: VideoText): void {
    this.said = said;
    this.parts.transcript.open = true;
  }

  /** The page, or the module, is left: nothing plays behind the learner's back. */
  private readonly left = ({ type }: Event): void => {
    if (!this.hasUpdated || (type === 'hashchange' && this.closest('.page.current'))) return;
    this.halt();
    if (this.shown === 'embed') this.shown = undefined;
  };

  /** The shell is about to save. Who listens only may look at something else meanwhile (RGESN 5.5). */
  private readonly leaving = (): void => {
    if (!this.hasUpdated) return;
    if (this.listens && document.visibilityState === 'hidden') this.report({ left: this.playback.at });
    else this.halt();
  };

  private halt(): void {
    if (this.video) this.video.pause();
    // The browser tells of it later: too late, where the page goes.
    this.playback.stop();
  }

  private get video(): HTMLVideoElement | null {
    return this.querySelector('video');
  }

  private readonly report: Report = ({ verb, left, from }) => {
    const { watching, playback, parts } = this;
    const id = this.getAttribute('data-play')!;
    const detail: WatchedEvent['detail'] = {
      id,
      place: watching.placeAt(left),
      ...(verb && {
        watched: {
          id,
          title: parts.title.textContent!,
          verb,
          time: tenth(playback.at),
          ...(from !== undefined && { from: tenth(from) }),
          length: tenth(watching.length),
          segments: watching.played,
          at: new Date(),
        },
      }),
    };
    this.dispatchEvent(new CustomEvent('watched', { bubbles: true, detail }));
  };
}
customElements.define('course-video', CourseVideo);
