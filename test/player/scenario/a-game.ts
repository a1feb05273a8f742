import { scenario } from '../../../player/i18n/scenario.ts';
import type { InteractionProperties, KeptEvent } from '../../../player/interactions/interaction.ts';
import type { PlayerQuestion } from '../../../src/model/player-course.ts';
import type { PlainStory } from '../../model/scenario/a-story.ts';

type Shown = HTMLElement & InteractionProperties & { readonly updateComplete: Promise<boolean> };

export interface Heard {
  readonly name: string;
  readonly detail: KeptEvent['detail'] & { readonly recorded?: string };
}

const texts = Object.fromEntries(Object.entries(scenario).map(([key, words]) => [key, words.fr]));

export const aQuestion = (story: PlainStory): PlayerQuestion => ({
  type: 'scenario',
  id: 'cap',
  key: 'caps',
  title: 'Un cap',
  points: 1,
  tries: 1,
  partial: true,
  mastery: 0.6,
  feedback: {},
  story,
});

/** A game in a page, and a learner who reads and presses. */
export class Player {
  readonly element: Shown;
  readonly heard: Heard[] = [];

  constructor(story: PlainStory, response = '') {
    document.documentElement.lang = 'fr';
    document.body.innerHTML = `<header id="bar"></header><main><course-scenario class="q" id="q-cap" data-question="cap">
      <div data-part="prompt"><p>Vous avez douze mois.</p></div></course-scenario></main>`;
    for (const name of ['kept', 'answered', 'drawn']) {
      document.querySelector('main')!.addEventListener(name, (event) => {
        this.heard.push({ name, detail: (event as CustomEvent).detail });
      });
    }
    this.element = document.querySelector<Shown>('#q-cap')!;
    Object.assign(this.element, { question: aQuestion(story), texts, response, phase: 'open', active: true });
  }

  async drawn(): Promise<this> {
    await this.element.updateComplete;
    await this.element.updateComplete;
    return this;
  }

  /** What stands there, spaces made one. */
  text(selector: string): string {
    return (this.element.querySelector(selector)?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
  }

  texts(selector: string): string[] {
    return Array.from(this.element.querySelectorAll(selector), (each) =>
      each.textContent.replace(/[\s\u00a0]+/g, ' ').trim(),
    );
  }

  get focused(): string {
    return (document.activeElement?.textContent ?? '').trim();
  }

  async press(words: string): Promise<void> {
    const button = Array.from(this.element.querySelectorAll('button')).find((each) =>
      each.textContent.trim().startsWith(words),
    );
    if (!button) throw new Error(`No button says "${words}": ${this.texts('button').join(' | ')}`);
    button.click();
    await this.drawn();
  }

  async pick(id: string): Promise<void> {
    this.element.querySelector<HTMLInputElement>(`input[value="${id}"]`)!.click();
    await this.drawn();
  }

  /** Decides, reads what came of it, goes on. */
  async decide(id: string): Promise<void> {
    await this.pick(id);
    await this.press('Décider');
    await this.press(this.texts('button').includes('Continuer') ? 'Continuer' : 'Voir la fin');
  }
}
