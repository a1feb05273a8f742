import type { storyboard } from '../i18n/storyboard.ts';
import { html, nothing } from '../kit.ts';

/** What the controls show, and what they do. */
export interface Controls {
  readonly say: Say;
  readonly time: number;
  readonly length: number;
  /** Shares of the length at which scenes begin, the first left out. */
  readonly marks: readonly number[];
  readonly isPlaying: boolean;
  /** What the round button does when it does not pause, in words. */
  readonly start: string;
  /** Beside it, where there is more to say than the time. */
  readonly beside: string;
  /** Position in words. */
  readonly position: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly speed: number;
  readonly showsCaptions: boolean;
  readonly readsAloud: boolean;
  readonly hasVoice: boolean;
  readonly onPlay: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSeek: (time: number) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onCaptions: () => void;
  readonly onVoice: () => void;
}

export type Say = (
  key: keyof typeof storyboard extends `storyboard.${infer Short}` ? Short : never,
  values?: Readonly<Record<string, string | number>>,
) => string;

const speeds = [0.75, 1, 1.25, 1.5];
/** Seconds that an arrow key moves. */
const stride = 5;

/** Seek bar and buttons. Real controls only: no key does anything outside of them (WCAG 2.1.4). */
export function controls(view: Controls): unknown {
  const { say, time, length } = view;
  return html`<div class="transport">
    ${seekBar(view)}
    <div class="buttons">
      ${step(view, -1)}
      <button class="play" type="button" aria-label=${view.isPlaying ? say('pause') : view.start} @click=${view.onPlay}>
        ${icon(view.isPlaying ? 'M8 5v12M14 5v12' : 'M7 4.5l10 6.5-10 6.5Z', view.isPlaying ? 3 : 2)}
      </button>
      ${step(view, 1)}
      <span class="n">${view.beside || `${clockTime(time)} / ${clockTime(length)}`}</span>
    </div>
    <div class="options">
      <label><span class="vh">${say('speed')}</span>${speedList(view)}</label>
      ${
        view.hasVoice
          ? toggle(say('voice'), view.readsAloud, view.onVoice, 'M4 8h3l4-4v14l-4-4H4ZM14 8q2 3 0 6M17 6q4 5 0 10')
          : nothing
      }
      ${toggle(say('captions'), view.showsCaptions, view.onCaptions, 'M3 5h16v12H3ZM6 13h5M14 13h2M6 10h2M11 10h5')}
    </div>
  </div>`;
}

/** On the drawing, for whoever points: the seek bar may be below the screen. The keyboard has the button below. */
export const startButton = (): unknown =>
  html`<button class="play over" type="button" tabindex="-1" aria-hidden="true">
    ${icon('M7 4.5l10 6.5-10 6.5Z')}
  </button>`;

function seekBar({ say, time, length, marks, position, onSeek }: Controls): unknown {
  const keys = (event: KeyboardEvent): void => {
    const by = { ArrowRight: stride, ArrowUp: stride, ArrowLeft: -stride, ArrowDown: -stride }[event.key];
    if (!by) return;
    event.preventDefault();
    onSeek(time + by);
  };
  return html`<div class="seek">
    <div class="track" aria-hidden="true" style="--f:${((100 * time) / length).toFixed(2)}%">
      ${marks.map((share) => html`<i style="left:${(100 * share).toFixed(2)}%"></i>`)}
    </div>
    <input
      type="range"
      min="0"
      max=${length}
      step="1"
      aria-label=${say('seek')}
      aria-valuetext=${position}
      .value=${String(Math.round(time))}
      @input=${({ target }: Event) => onSeek(Number((target as HTMLInputElement).value))}
      @keydown=${keys}
    />
  </div>`;
}

function step({ say, isFirst, isLast, onStep }: Controls, by: 1 | -1): unknown {
  const isOver = by > 0 ? isLast : isFirst;
  return html`<button
    class="icon"
    type="button"
    aria-label=${say(by > 0 ? 'next' : 'previous')}
    aria-disabled=${isOver ? 'true' : 'false'}
    @click=${() => isOver || onStep(by)}
  >
    ${icon(by > 0 ? 'M17 5v12M5 5l8 6-8 6Z' : 'M5 5v12M17 5l-8 6 8 6Z')}
  </button>`;
}

const speedList = ({ speed, onSpeed }: Controls): unknown =>
  html`<select @change=${({ target }: Event) => onSpeed(Number((target as HTMLSelectElement).value))}>
    ${speeds.map((each) => html`<option value=${each} .selected=${each === speed}>× ${decimal(each)}</option>`)}
  </select>`;

const toggle = (words: string, isOn: boolean, onClick: () => void, drawn: string): unknown =>
  html`<button class="icon tog" type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${onClick}>
    ${icon(drawn)}<span>${words}</span>
  </button>`;

const icon = (drawn: string, stroke = 2): unknown =>
  html`<svg
    width="22"
    height="22"
    viewBox="0 0 22 22"
    fill="none"
    stroke="currentColor"
    stroke-width=${stroke}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${drawn} />
  </svg>`;

const decimal = (value: number): string => value.toLocaleString(document.documentElement.lang || undefined);

/** `1:34` */
export const clockTime = (time: number): string => {
  const seconds = Math.floor(time);
  return `${Math.floor(seconds / 60)}:${`0${seconds % 60}`.slice(-2)}`;
};

/** « 2 minutes 30 » */
export function spokenTime(time: number, say: Say): string {
  const minutes = Math.floor(time / 60);
  const seconds = Math.floor(time % 60);
  const long = minutes === 1 ? say('minute') : say('minutes', { n: minutes });
  const short = seconds === 1 ? say('second') : say('seconds', { n: seconds });
  if (!minutes) return short;
  return seconds ? `${long} ${short}` : long;
}
