import type { Scene } from './scenes.ts';

/**
 * The drawing that is shown, taken from its line of the transcript and given back when another comes. Its moving parts come in one
 * after the other where the scene is played from its start; once a learner has stopped to look, it is whole and stays so.
 */
export class Stage {
  private readonly host: HTMLElement;
  private readonly scenes: readonly Scene[];
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');
  private scene: Scene | undefined;
  private comesIn = false;

  constructor(host: HTMLElement, scenes: readonly Scene[]) {
    this.host = host;
    this.scenes = scenes;
    addEventListener('beforeprint', this.onPaper);
    addEventListener('afterprint', this.onScreen);
  }

  leave(): void {
    removeEventListener('beforeprint', this.onPaper);
    removeEventListener('afterprint', this.onScreen);
  }

  get isCalm(): boolean {
    return this.calm.matches;
  }

  /** Brings the drawing of a scene; `instant` is how far the scene has been told. */
  show(scene: Scene, instant: number): void {
    this.comesIn = instant < 1 && !this.isCalm;
    showParts(scene, this.comesIn ? instant : Infinity);
    if (scene === this.scene) return;
    this.scene = scene;
    this.onScreen();
  }

  follow(instant: number): void {
    if (this.comesIn && this.scene) showParts(this.scene, instant);
  }

  whole(): void {
    this.comesIn = false;
    if (this.scene) showParts(this.scene, Infinity);
  }

  /** On paper each drawing stands beside its line. */
  private readonly onPaper = (): void =>
    this.scenes.forEach((scene) => {
      showParts(scene, Infinity);
      if (scene.drawing) scene.shelf.appendChild(scene.drawing);
    });

  private readonly onScreen = (): void => {
    const { host, scene } = this;
    this.scenes.forEach(({ line, shelf, drawing }) => {
      if (drawing && drawing.parentNode === host) shelf.appendChild(drawing);
      line.removeAttribute('aria-current');
    });
    if (!scene) return;
    scene.line.setAttribute('aria-current', 'step');
    if (scene.drawing) host.appendChild(scene.drawing);
  };
}

/** The parts whose time has not come wait outside. */
function showParts({ drawing }: Scene, instant: number): void {
  const parts = drawing ? drawing.querySelectorAll('[data-enter]') : [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (Number(part.getAttribute('data-at')) > instant) part.setAttribute('data-out', '');
    else part.removeAttribute('data-out');
  }
}
