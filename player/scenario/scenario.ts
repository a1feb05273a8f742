import type { PlayerQuestion } from '../../src/model/player-course.ts';
import type { Response } from '../../src/model/question.ts';
import { decisionOf } from '../../src/model/scenario/decision.ts';
import { finishedGame, type Game, gameOf, gameResponse } from '../../src/model/scenario/game.ts';
import { openStory, type OpenStory, type Standing } from '../../src/model/scenario/replay.ts';
import type { Decision, InteractionProperties, Phase } from '../interactions/interaction.ts';
import { drawnFrom, html, LitElement, nothing } from '../kit.ts';
import { endingView } from './ending.ts';
import { gauges } from './gauges.ts';
import { clues, log } from './log.ts';
import { after, effects, outcomeView } from './outcome.ts';
import { type Deciding, sceneView } from './scene.ts';
import { type Play, type Say, sayIn } from './words.ts';

/** What is before the learner: what stands before the game, a scene or the ending, or what came of a decision. */
type View = 'cover' | 'play' | 'outcome';

/**
 * A serious game: scenes, decisions, what comes of them, an ending; played again as often as one likes.
 *
 * @fires kept - A decision was taken, a help asked for, a scene left, or the game begun again.
 * @fires answered - A game is over.
 * @fires drawn - A scene is shown that holds questions.
 */
export class CourseScenario extends LitElement implements InteractionProperties {
  static override properties = drawnFrom(
    'question',
    'response',
    'phase',
    'texts',
    'shuffle',
    'active',
    'view',
    'picked',
    'isMissed',
    'isAsked',
  );
  question!: PlayerQuestion;
  response: Response = '';
  phase: Phase = 'open';
  texts: Readonly<Record<string, string>> = {};
  shuffle = 0;
  active = false;
  private view: View = 'cover';
  private picked = '';
  private isMissed = false;
  /** Whether to play again is being asked. */
  private isAsked = false;
  private prompt: readonly Node[] = [];
  private story!: OpenStory;
  private standing!: Standing;
  private game!: Game;
  private say!: Say;
  private sent: Response | undefined;
  /** Id of what takes the focus once it is drawn. */
  private awaited = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return (this.active || this.hasUpdated) && !!this.question.story;
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) {
      const prompt = this.querySelector('[data-part=prompt]');
      this.prompt = prompt ? Array.from(prompt.childNodes) : [];
      this.textContent = '';
      this.story = openStory(this.question.story!);
    }
    this.say = sayIn(this.texts);
    // What this element sent itself comes back through the shell.
    if (this.response === this.sent) return;
    this.sent = this.response;
    this.game = gameOf(this.response);
    this.standing = this.story.replay(this.game.choices);
    this.view = this.standing.isOver ? 'play' : 'cover';
  }

  protected override render(): unknown {
    const play = this.play();
    return html`${this.view === 'cover' ? this.prompt : nothing} ${gauges(play)}
    ${this.view === 'cover' ? this.cover(play) : this.table(play)}`;
  }

  /** Before the game, or before it goes on: one button, from which the scene is whole in the window. */
  private cover({ say, standing, story }: Play): unknown {
    const isBegun = standing.choices !== '';
    const waits = isBegun && say('waits', { title: standing.scene ? standing.scene.title : '' });
    const hasAims = story.variables.some(({ goal, alarm }) => goal || alarm);
    return html`<p>${waits || say('rules')} ${hasAims && !waits ? say('aims') : nothing}</p>
      <button class="btn" type="button" @click=${() => this.go('play')}>${say(isBegun ? 'resume' : 'start')}</button>`;
  }

  private table(play: Play): unknown {
    const { standing } = play;
    const step = this.view === 'outcome' ? standing.steps[standing.steps.length - 1] : undefined;
    return html`${this.heading(step ? step.scene : standing.scene, !step)} ${step ? outcomeView(play, step) : nothing}
      <div role="status">${step ? effects(play, step) : nothing}</div>
      ${step ? after(play, step, () => this.go('play')) : this.open(play)} ${clues(play)}
      ${standing.isOver && !step ? nothing : log(play)} ${step ? nothing : this.again(play)}`;
  }

  /** Act and title, beside the picture where the scene is told; how it ended where there is no scene. */
  private heading(scene: Standing['scene'], isTold: boolean): unknown {
    const { ending } = this.standing;
    const title = scene || ending;
    return html`<p class="voice">${scene ? scene.act : this.say('end')}</p>
      <h2 class="now ${isTold && scene && scene.picture ? 'beside' : ''}" id=${this.key('now')} tabindex="-1">
        ${title && title.title}
      </h2>`;
  }

  private open(play: Play): unknown {
    return play.standing.isOver ? endingView(play) : sceneView(play, this.deciding());
  }

  /** To begin again, which is asked once. */
  private again({ say, standing }: Play): unknown {
    if (!standing.choices) return nothing;
    const ask = (isAsked: boolean): void => {
      this.isAsked = isAsked;
      this.awaited = this.key(isAsked ? 'sure' : 'again');
    };
    return this.isAsked
      ? html`<div class="sure no-print" role="group" aria-labelledby=${this.key('sure')}>
          <p id=${this.key('sure')} tabindex="-1">${say('sure')}</p>
          <button class="btn" type="button" @click=${() => this.restart()}>${say('yes')}</button>
          <button class="btn alt" type="button" @click=${() => ask(false)}>${say('no')}</button>
        </div>`
      : html`<p class="no-print">
          <button
            id=${this.key('again')}
            class=${standing.isOver ? 'btn alt' : 'icon'}
            type="button"
            @click=${() => ask(true)}
          >
            ${say('replay')}
          </button>
        </p>`;
  }

  private play(): Play {
    const { question, standing, game, say } = this;
    return { question, story: question.story!, standing, game, say };
  }

  private deciding(): Deciding {
    const { picked, isMissed } = this;
    return {
      picked,
      isMissed,
      pick: (id) => {
        this.picked = id;
        this.isMissed = false;
      },
      decide: (event) => {
        event.preventDefault();
        this.decide();
      },
      leave: () => this.leave(),
      ask: () => {
        this.keep(this.story.choose(this.standing, '!'));
        this.awaited = this.key('help');
        this.requestUpdate();
      },
    };
  }

  private decide(): void {
    const { picked, standing, story, question } = this;
    const { scene } = standing;
    const after = story.choose(standing, picked || ' ');
    if (after === standing || !scene) {
      this.isMissed = true;
      this.awaited = this.key(standing.available[0]!.id);
      return;
    }
    const count = this.game.finished + 1;
    this.keep(after, { decision: decisionOf(question, scene), pick: picked, count, within: question.id });
    this.go('outcome');
  }

  /** A scene that was read. */
  private leave(): void {
    this.keep(this.story.choose(this.standing, '.'));
    this.go('play');
  }

  private restart(): void {
    this.game = { ...this.game, choices: '' };
    this.isAsked = false;
    this.keep(this.story.start());
    this.go('play');
  }

  /** Where the learner now stands is kept; a game that is over with it is answered. */
  private keep(standing: Standing, decision?: Decision): void {
    this.standing = standing;
    this.picked = '';
    const { choices } = standing;
    this.game = { ...this.game, choices };
    this.fire('kept', { ...(decision && { decision }) });
    if (!standing.isOver) return;
    const alone = finishedGame({ finished: this.game.finished, choices }, standing);
    this.game = finishedGame(this.game, standing);
    this.fire('answered', { recorded: gameResponse(alone) });
  }

  private fire(name: string, detail: object): void {
    this.sent = this.response = gameResponse(this.game);
    const { question, response } = this;
    this.dispatchEvent(
      new CustomEvent(name, { bubbles: true, detail: { question: question.id, response, ...detail } }),
    );
  }

  private go(view: View): void {
    this.view = view;
    this.awaited = this.key(view === 'outcome' ? 'outcome' : 'now');
    this.requestUpdate();
  }

  protected override updated(): void {
    const bar = document.getElementById('bar');
    const under = bar ? bar.getBoundingClientRect().bottom : 0;
    this.style.setProperty('--under', `${under}px`);
    const { awaited } = this;
    this.awaited = '';
    const place = awaited && document.getElementById(awaited);
    if (this.querySelector('[data-question]')) this.dispatchEvent(new CustomEvent('drawn', { bubbles: true }));
    if (!place) return;
    const isScene = place.nodeName === 'H2' || awaited === this.key('outcome');
    place.focus({ preventScroll: isScene });
    // A new scene begins right under the header, so that its choices are in the window.
    if (isScene) scrollBy(0, this.getBoundingClientRect().top - under);
  }

  private key(name: string): string {
    return `${this.question.id}-${name}`;
  }
}
customElements.define('course-scenario', CourseScenario);
