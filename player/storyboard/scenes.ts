import { captionAt, captionsOf, type Caption } from '../../src/model/storyboard/captions.ts';
import type { InteractionProperties } from '../interactions/interaction.ts';

export type Asked = HTMLElement & Partial<InteractionProperties>;

/** A scene as the page holds it: its line of the transcript, its drawing, when it begins and ends. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly captions: readonly Caption[];
  readonly line: HTMLElement;
  /** Where the drawing stands while it is not on the stage; printed with the line. */
  readonly shelf: HTMLElement;
  readonly drawing: Element | undefined;
  readonly questions: readonly Asked[];
}

/** Reads the transcript, and hands out the drawings in its order. */
export function scenesOf(host: HTMLElement, drawings: readonly Element[]): readonly Scene[] {
  let from = 0;
  return Array.from(host.querySelectorAll<HTMLElement>('[data-scene]')).map((line, i) => {
    const seconds = Number(line.getAttribute('data-seconds'));
    const shelf = document.createElement('div');
    shelf.className = 'shelf';
    line.insertBefore(shelf, line.firstChild);
    const drawing = drawings[i];
    if (drawing) shelf.appendChild(drawing);
    const scene: Scene = {
      id: line.getAttribute('data-scene')!,
      title: line.querySelector('h3')!.textContent!,
      from,
      to: from + seconds,
      captions: captionsOf(spoken(line), seconds),
      line,
      shelf,
      drawing,
      questions: Array.from(line.querySelectorAll<Asked>('[data-question]')),
    };
    from = scene.to;
    return scene;
  });
}

/** What is said, without the numbers of sources and what only screen readers are told. */
function spoken(line: Element): string {
  const words = line.querySelector('.narration')!.cloneNode(true) as HTMLElement;
  Array.from(words.querySelectorAll('.r,.vh')).forEach((aside) => aside.remove());
  return Array.from(words.children)
    .map(({ textContent }) => textContent)
    .join(' ');
}

/** The scene of an instant; where one ends, the next begins. */
export function sceneAt(scenes: readonly Scene[], time: number): number {
  const after = scenes.filter(({ from }) => from <= time).length;
  return Math.max(0, after - 1);
}

export const captionOf = ({ captions, from }: Scene, time: number): Caption | undefined =>
  captionAt(captions, time - from);

/** Questions at the end of a scene that wait for an answer. */
export const openQuestions = ({ questions }: Scene): readonly Asked[] =>
  questions.filter(({ phase }) => phase === 'open' || phase === 'retry');
