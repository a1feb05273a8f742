import type { Caption } from '../../src/model/storyboard/captions.ts';
import type { PlayProperties } from '../interactions/interaction.ts';
import { drawnFrom, filled, html, LitElement, nothing } from '../kit.ts';
import { Asking } from './asking.ts';
import { Clock } from './clock.ts';
import { clockTime, controls, type Say, spokenTime, startButton } from './controls.ts';
import { captionOf, openQuestions, sceneAt, scenesOf, type Asked, type Scene } from './scenes.ts';
import { Stage } from './stage.ts';
import { Watching } from './watching.ts';
import { Voice } from './voice.ts';

/** Milliseconds between two drawings of the seek bar: learners see it move, and a phone stays cool. */
const refresh = 250;
const calmRefresh = 1000;

/**
 * Drawings on a timeline, with their narration as captions, transcript and, where the browser can, voice. It never starts by itself,
 * stops where its page is no longer before the learner, and asks at the end of a scene what stands there in the transcript.
 *
 * @fires watched - It was played, paused, moved or seen to the end, or another scene has begun.
 */
export class CourseStoryboard extends LitElement implements PlayProperties {
  static override properties = drawnFrom('texts', 'place', 'active');
  texts: Readonly<Record<string, string>> = {};
  place = '';
  active = false;
  private scenes: readonly Scene[] = [];
  private watching!: Watching;
  private stage: Stage | undefined;
  private at = 0;
  /** The number of the scene where an earlier session ended, until the story is played. */
  private resumes = 0;
  private hasBegun = false;
  private showsCaptions = true;
  private drawnAt = 0;
  private drawnCaption: Caption | undefined;
  /** Where it stands, in words; not said anew while it plays. */
  private position = '';
  private news = '';
  private readonly asking = new Asking();
  private readonly clock = new Clock(() => this.tick());
  private readonly voice = new Voice(document.documentElement.lang, () => this.requestUpdate());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
    document.removeEventListener('leaving', this.onLeaving);
    if (this.stage) this.stage.leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('leaving', this.onLeaving);
  }

  protected override createRenderRoot(): HTMLElement {
    const box = document.createElement('section');
    box.className = 'theatre no-print';
    box.hidden = true;
    return this.insertBefore(box, this.querySelector('figure'));
  }

  protected override shouldUpdate(): boolean {
    return this.active;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { content } = this.querySelector('template')!;
    this.scenes = scenesOf(this, Array.from(content.children));
    const title = this.querySelector('h2')!.textContent!;
    this.watching = new Watching(this, title, this.scenes);
    const scene = this.watching.resume(this.place);
    if (scene) {
      this.at = this.scenes.indexOf(scene);
      this.resumes = this.at + 1;
      this.clock.time = scene.from;
    }
    this.querySelector('figure')!.remove();
    this.scenes.forEach((each) => each.line.insertBefore(this.jumpTo(each), each.line.firstChild));
    // What is asked is answered: going on is what comes next.
    this.addEventListener('answered', () => setTimeout(() => this.requestUpdate()));
    const box = this.renderRoot as HTMLElement;
    box.hidden = false;
    box.setAttribute('aria-label', this.say('label', { title }));
    this.takePosition();
  }

  protected override render(): unknown {
    const { scene } = this;
    const caption = captionOf(scene, this.clock.time);
    const isAsking = this.asking.isOn;
    const isOpen = isAsking && openQuestions(scene).length > 0;
    return html`<div class="curtain" @click=${this.onCurtain}>
        <div class="stage"></div>
        ${this.hasBegun ? nothing : startButton()}
      </div>
      <p class="vh" role="status">${this.news}</p>
      <p class="cap" .hidden=${!this.showsCaptions || isAsking}>${caption && caption.text}</p>
      <div class="asked" role="group" tabindex="-1" aria-label=${this.say('question')} .hidden=${!isAsking}>
        <div class="slot"></div>
        <button class="btn ${isOpen ? 'alt' : ''}" type="button" @click=${this.goOn}>${this.say('go')}</button>
      </div>
      ${this.controls()}`;
  }

  protected override firstUpdated(): void {
    this.stage = new Stage(this.querySelector('.stage')!, this.scenes);
    this.stage.show(this.scene, 1);
  }

  private controls(): unknown {
    const { clock, scenes, at, resumes } = this;
    const { isRunning, time } = clock;
    const resume = resumes && !isRunning ? this.say('resume', { n: resumes }) : '';
    return controls({
      say: this.say,
      time,
      length: this.length,
      marks: scenes.slice(1).map(({ from }) => from / this.length),
      isPlaying: isRunning,
      start: resume || this.say(time < this.length ? 'play' : 'again'),
      beside: resume,
      position: this.position,
      isFirst: at === 0,
      isLast: at === scenes.length - 1,
      speed: clock.speed,
      showsCaptions: this.showsCaptions,
      readsAloud: this.voice.isOn,
      hasVoice: this.voice.isThere,
      onPlay: this.toggle,
      onStep: (by) => this.seek(scenes[at + by]!.from),
      onSeek: (to) => this.seek(to),
      onSpeed: (speed) => {
        clock.speed = speed;
        this.requestUpdate();
      },
      onCaptions: () => {
        this.showsCaptions = !this.showsCaptions;
        this.requestUpdate();
      },
      onVoice: () => {
        this.voice.isOn = !this.voice.isOn;
        if (this.voice.isOn) this.read();
        else this.voice.stop();
        this.requestUpdate();
      },
    });
  }

  private get scene(): Scene {
    return this.scenes[this.at]!;
  }

  private get length(): number {
    return this.scenes[this.scenes.length - 1]!.to;
  }

  /** A question is passed by its button alone. */
  private readonly onCurtain = (): void => {
    if (this.asking.isOn) return;
    // The button on the drawing goes, and must not take the focus with it.
    if (!this.hasBegun) this.focusPlay();
    this.toggle();
  };

  private readonly toggle = (): void => {
    if (this.clock.isRunning) this.pause();
    else this.goOn();
  };

  /** Goes on from here: from a question, from where it was paused, from the start once it has ended. */
  private readonly goOn = (): void => {
    const isFromQuestion = this.asking.isOn;
    const { clock, watching } = this;
    this.asking.clear();
    this.requestUpdate();
    if (isFromQuestion) this.comeBack();
    if (clock.time >= this.length) {
      // The question at the very end was the last thing.
      if (isFromQuestion) return;
      clock.time = 0;
    }
    watching.settle(this.scene, clock.time);
    this.resumes = 0;
    this.hasBegun = true;
    // A keyboard comes to the button with the drawing half above the window, a mouse to the drawing with its words below it.
    (this.renderRoot as HTMLElement).scrollIntoView({ block: 'nearest' });
    this.enter(sceneAt(this.scenes, clock.time));
    clock.start();
    watching.from(clock.time);
    watching.tell(this.scene, clock.time, { verb: 'played' });
    this.read();
  };

  private pause(): void {
    const { clock, watching, scene } = this;
    if (!clock.isRunning) return;
    clock.stop();
    watching.stop(clock.time);
    this.stage!.whole();
    this.takePosition();
    this.voice.stop();
    watching.tell(scene, clock.time, { verb: 'paused' });
    watching.tellCompleted(scene, clock.time);
    this.requestUpdate();
  }

  private tick(): void {
    const { clock, scene, voice } = this;
    const stage = this.stage!;
    const held = voice.hold(clock.time);
    if (held < clock.time) {
      clock.time = held;
      return;
    }
    if (clock.time >= scene.to) return this.endScene();
    this.watching.upTo(clock.time);
    stage.follow(clock.time - scene.from);
    this.read();
    const now = performance.now();
    const caption = captionOf(scene, clock.time);
    if (now - this.drawnAt < (stage.isCalm ? calmRefresh : refresh) && caption === this.drawnCaption) return;
    this.drawnAt = now;
    this.drawnCaption = caption;
    if (!this.closest('.page.current')) this.pause();
    this.requestUpdate();
  }

  private endScene(): void {
    const { clock, scene, at, watching } = this;
    const open = openQuestions(scene);
    const isLast = at === this.scenes.length - 1;
    if (open.length > 0 || isLast) clock.time = scene.to;
    if (open.length > 0) {
      this.pause();
      this.ask(open);
    } else if (isLast) {
      this.pause();
    } else {
      watching.upTo(clock.time);
      this.enter(at + 1);
      watching.tell(this.scene, clock.time);
      watching.tellCompleted(this.scene, clock.time);
      this.requestUpdate();
    }
  }

  /** Another scene is before the learner; while it plays its parts come one after the other. */
  private enter(at: number): void {
    const { clock } = this;
    const isNew = at !== this.at;
    this.at = at;
    const { from, title } = this.scene;
    this.stage!.show(this.scene, clock.time - from);
    if (!isNew) return;
    this.news = this.say('scene', { n: at + 1, count: this.scenes.length, title });
    this.takePosition();
  }

  private seek(to: number): void {
    const { clock } = this;
    const time = Math.max(0, Math.min(this.length, to));
    const isRunning = clock.isRunning;
    this.watching.stop(clock.time);
    this.watching.moves(clock.time, () => [this.scene, clock.time]);
    this.asking.clear();
    this.resumes = 0;
    clock.time = time;
    this.enter(sceneAt(this.scenes, time));
    if (isRunning && time < this.length) {
      this.watching.from(time);
      this.read();
    } else {
      clock.stop();
      this.voice.stop();
      this.stage!.whole();
    }
    this.takePosition();
    this.requestUpdate();
  }

  /** The focus goes to what is asked. */
  private ask(questions: readonly Asked[]): void {
    this.asking.show(questions, this.querySelector('.slot')!);
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.asked')!.focus());
  }

  private read(): void {
    const { clock, scene, voice } = this;
    const caption = captionOf(scene, clock.time);
    if (clock.isRunning && caption) voice.follow(caption.text, scene.from + caption.to, clock.speed);
  }

  private takePosition(): void {
    const { scenes, at, clock, say } = this;
    const [time, total] = [spokenTime(clock.time, say), spokenTime(this.length, say)];
    this.position = say('at', { time, total, n: at + 1, count: scenes.length, title: this.scene.title });
  }

  private jumpTo({ from, title }: Scene): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'icon n no-print';
    button.textContent = clockTime(from);
    button.setAttribute('aria-label', this.say('goTo', { time: clockTime(from), title }));
    button.addEventListener('click', () => {
      this.seek(from);
      this.comeBack();
    });
    return button;
  }

  /** From a question or the transcript to the story: all of it is before the eyes, the focus where it is played. */
  private comeBack(): void {
    void this.updateComplete.then(() => {
      (this.renderRoot as HTMLElement).scrollIntoView();
      this.focusPlay();
    });
  }

  private focusPlay(): void {
    this.querySelector<HTMLElement>('.transport .play')!.focus({ preventScroll: true });
  }

  private readonly onLeaving = (): void => this.pause();

  private readonly say: Say = (key, values = {}) => filled(this.texts[`storyboard.${key}`] || key, values);
}
customElements.define('course-storyboard', CourseStoryboard);
