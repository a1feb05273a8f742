import type { PlayerCourse } from '../../src/model/player-course.ts';
import { BrowserCopy } from './browser-copy.ts';
import type { Launch, SaveStatus, Snapshot, Tracker } from './tracker.ts';

export interface TrackerOptions {
  readonly course: PlayerCourse;
  readonly window: Window;
}

/** Keeps progress in the browser: for the web site, and for a SCORM package opened without an LMS. */
export class LocalTracker implements Tracker {
  onStatus?: (status: SaveStatus) => void;
  private readonly copy: BrowserCopy;

  constructor({ course, window }: TrackerOptions) {
    this.copy = new BrowserCopy(window, course.id, '');
  }

  begin(): Promise<Launch> {
    const kept = this.copy.read();
    this.tell(this.copy.works());
    return Promise.resolve({
      mode: 'normal',
      learner: { id: '', name: '' },
      state: kept ? kept.snapshot.state : '',
      location: '',
    });
  }

  answered(): void {}

  save(snapshot: Snapshot): void {
    this.tell(this.copy.write({ attempt: '', unsafe: true, snapshot, records: [] }));
  }

  flush(): void {}

  end(): void {}

  private tell(kept: boolean): void {
    if (this.onStatus) this.onStatus(kept ? 'local' : 'none');
  }
}
