import type { PlayerCourse } from '../../src/model/player-course.ts';
import { BrowserCopy } from './browser-copy.ts';
import type { AnswerRecord, Launch, SaveStatus, Snapshot, Tracker } from './tracker.ts';

export interface TrackerOptions {
  readonly course: PlayerCourse;
  readonly window: Window;
}

/** Keeps progress in the browser: for the web site, and for a SCORM package opened without an LMS. */
export class LocalTracker implements Tracker {
  onStatus?: (status: SaveStatus) => void;
  protected readonly course: PlayerCourse;
  protected readonly window: Window;
  protected copy: BrowserCopy;

  constructor({ course, window }: TrackerOptions) {
    this.course = course;
    this.window = window;
    this.copy = this.copyOf('');
  }

  begin(): Promise<Launch> {
    const kept = this.copy.read();
    this.tell(this.copy.write() ? 'local' : 'none');
    return Promise.resolve({
      mode: 'normal',
      learner: { id: '', name: '' },
      state: kept ? kept.snapshot.state : '',
      location: '',
    });
  }

  answered(_record: AnswerRecord): void {}

  save(snapshot: Snapshot): void {
    const kept = this.copy.write({ attempt: '', reached: false, ends: [], snapshot, records: [] });
    this.tell(kept ? 'local' : 'none');
  }

  flush(): void {}

  end(_reason: 'exit' | 'unload'): void {}

  protected copyOf(learner: string): BrowserCopy {
    return new BrowserCopy(this.window, this.course.id, learner);
  }

  protected tell(status: SaveStatus): void {
    if (this.onStatus) this.onStatus(status);
  }
}
