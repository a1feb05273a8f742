import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { CourseChoice } from './choice.ts';
import { ringZone } from './ring.ts';

/**
 * Zones of a drawing to pick from. The list under the drawing is the question, for keyboard and screen reader;
 * pressing a zone picks in the list, and each zone shows how its option stands.
 */
export class CourseHotspot extends CourseChoice {
  protected override instruction(): string {
    return `${super.instruction()} ${this.t('pickInDrawing')}`;
  }

  protected override lead(): unknown {
    return html`<div class="drawing" @click=${this.press}>${this.parts.drawing}</div>`;
  }

  /** In the page stands a picture of it, which cannot be pressed. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { drawing } = this.question;
    const place = this.parts.drawing;
    if (drawing && place && !place.querySelector('svg')) place.innerHTML = drawing;
  }

  private press(event: Event): void {
    const zone = (event.target as Element).closest('[data-zone]');
    const id = zone && zone.getAttribute('data-zone');
    if (id && this.isOpen() && this.words(id)) this.toggle(id);
  }

  private isOpen(): boolean {
    return this.phase !== 'answered' && this.phase !== 'closed';
  }

  private words(id: string): boolean {
    return this.question.options.some((option) => option.id === id);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.question.options.forEach(({ id }) => {
      const isOn = this.draft.indexOf(id) >= 0;
      const state = this.isOpen() ? (isOn && 'on') || 'off' : this.standing(id, this.phase === 'answered').kind;
      this.querySelectorAll<SVGGraphicsElement>(`[data-zone="${id}"]`).forEach((zone) => ringZone(zone, state));
    });
  }
}
customElements.define('course-hotspot', CourseHotspot);
