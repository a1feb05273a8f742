import type { StoryChoice } from '../../src/model/scenario/story.ts';
import { html, nothing } from '../kit.ts';
import type { Play } from './words.ts';

export interface Deciding {
  /** The choice that is picked and not yet taken, '' for none. */
  readonly picked: string;
  /** Decided without a choice. */
  readonly isMissed: boolean;
  pick(id: string): void;
  decide(event: Event): void;
  leave(): void;
  ask(): void;
}

/** HTML that the compiler has sanitised. */
export const said = (body: string | undefined, name = 'said'): unknown =>
  body ? html`<div class=${name} .innerHTML=${body}></div>` : nothing;

/** What is told, and what is decided there; a scene without choices is read and left. */
export function sceneView(play: Play, deciding: Deciding): unknown {
  const { question, say, standing } = play;
  const { scene, available, help } = standing;
  if (!scene) return nothing;
  const told = html`<div class="tale">${said(scene.picture, 'pic')}${said(scene.text, 'words')}</div>`;
  if (!available.length) {
    // One filled button a screen: what is asked in a debrief has its own.
    const name = /data-question/.test(scene.text) ? 'btn alt' : 'btn';
    return html`${told}
      <p>
        <button class=${name} type="button" @click=${() => deciding.leave()}>${say('continue')}</button>
      </p>`;
  }
  return html`${told}
    ${
      help === 'asked' && scene.help
        ? html`<div class="told">
            <h3 id="${question.id}-help" tabindex="-1">${scene.help.title}</h3>
            ${said(scene.help.text)}
          </div>`
        : nothing
    }
    <form class="deciding" novalidate autocomplete="off" @submit=${(event: Event) => deciding.decide(event)}>
      <fieldset>
        <legend class="ask">${scene.ask || say('ask')}</legend>
        ${available.map((choice) => option(play, deciding, choice))}
      </fieldset>
      <p class="missing" id="${question.id}-missing" .hidden=${!deciding.isMissed}>${say('missing')}</p>
      <div class="help"><button class="btn" type="submit">${say('decide')}</button>${helpButton(play, deciding)}</div>
    </form>`;
}

function option({ question }: Play, deciding: Deciding, { id, words, note }: StoryChoice<string, string>): unknown {
  const { picked, isMissed } = deciding;
  const isPicked = picked === id;
  return html`<label class="opt ${isPicked ? 'on' : ''} ${isMissed ? 'missed' : ''}">
    <input
      id="${question.id}-${id}"
      type="radio"
      name="${question.id}-pick"
      value=${id}
      .required=${true}
      aria-invalid=${isMissed ? 'true' : nothing}
      aria-describedby=${isMissed ? `${question.id}-missing` : nothing}
      .checked=${isPicked}
      @change=${() => deciding.pick(id)}
    />
    <div><b .innerHTML=${words}></b>${note ? html`<span class="promise" .innerHTML=${note}></span>` : nothing}</div>
  </label>`;
}

function helpButton({ say, standing: { scene, help, helpsLeft } }: Play, deciding: Deciding): unknown {
  if (help !== 'open' || !scene || !scene.help) return nothing;
  const { title } = scene.help;
  const words = helpsLeft > 1 ? say('helps', { title, n: helpsLeft }) : say('helpLast', { title });
  return html`<button class="btn alt" type="button" @click=${() => deciding.ask()}>${words}</button>`;
}
