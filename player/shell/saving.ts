import type { SaveStatus } from '../tracker/tracker.ts';
import type { Say } from './say.ts';

/** How saving stands: one sentence under the header, and only when something is not as the learner would expect. */
export class Saving {
  status: SaveStatus = 'saving';
  /** Told after each change of status. */
  onChange?: () => void;
  private readonly place = document.getElementById('saving')!;
  private readonly say: Say;
  private pages = 0;

  constructor(say: Say) {
    this.say = say;
    // In the header, which stays in sight: it may have to speak in the middle of a page.
    document.getElementById('bar')!.appendChild(this.place);
  }

  tell(status: SaveStatus): void {
    if (status === this.status) return;
    this.status = status;
    this.draw();
    if (this.onChange) this.onChange();
  }

  /** That progress is kept in this browser is worth one page, not all of them. */
  pageShown(): void {
    this.pages += 1;
    this.draw();
  }

  private draw(): void {
    const { status, place } = this;
    const isSilent = status === 'saved' || status === 'saving' || (status === 'local' && this.pages > 1);
    const words = isSilent ? '' : this.say(status);
    if (place.textContent !== words) place.textContent = words;
    place.hidden = isSilent;
  }
}
