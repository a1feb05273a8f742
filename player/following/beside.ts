import type { TrackerOptions } from '../tracker/local.ts';
import type { Watched } from '../../src/model/watched.ts';
import type { Follower } from './follower.ts';
import { sendForStatements } from './second-script.ts';
import type { AnswerRecord, Launch, SaveStatus, Snapshot, Tracker } from '../tracker/tracker.ts';

/**
 * Statements beside another tracker, which leads: it alone says how saving stands and what was there before. What happens until the second
 * script has come is kept for it; whether the LRS answers is nothing the learner is troubled with.
 */
export class Beside implements Tracker {
  onStatus?: (status: SaveStatus) => void;
  private readonly lead: Tracker;
  private readonly options: TrackerOptions;
  private follower: Follower | undefined;
  private waiting: ((follower: Follower) => void)[] = [];

  constructor(lead: Tracker, options: TrackerOptions) {
    this.lead = lead;
    this.options = options;
  }

  async begin(): Promise<Launch> {
    const { lead, options } = this;
    const at = new Date();
    lead.onStatus = (status) => this.onStatus && this.onStatus(status);
    const launch = await lead.begin();
    if (!options.course.lrs) return launch;
    const { course, window } = options;
    sendForStatements(window, (followers) => {
      const follower = followers.beside({ course, window: window as Window & typeof globalThis });
      void follower.begin({ at, launch }).then(() => {
        this.follower = follower;
        this.waiting.splice(0).forEach((tell) => tell(follower));
      });
    });
    return launch;
  }

  answered(record: AnswerRecord): void {
    this.lead.answered(record);
    this.pass((follower) => follower.answered(record));
  }

  watched(watched: Watched): void {
    if (this.lead.watched) this.lead.watched(watched);
    this.pass((follower) => follower.watched(watched));
  }

  save(snapshot: Snapshot): void {
    this.lead.save(snapshot);
    const at = new Date();
    this.pass((follower) => follower.save(snapshot, at));
  }

  flush(): void {
    this.lead.flush();
    if (this.follower) this.follower.flush(new Date());
  }

  end(reason: 'exit' | 'unload'): void {
    this.lead.end(reason);
    if (this.follower) this.follower.end(reason, new Date());
  }

  private pass(tell: (follower: Follower) => void): void {
    if (this.follower) tell(this.follower);
    else this.waiting.push(tell);
  }
}
