import type { AnswerRecord, Launch, SaveStatus, Snapshot, Tracker } from '../../../player/tracker/tracker.ts';

/** A tracker whose LMS is a list: what it was told, in order. */
export class ListTracker implements Tracker {
  readonly calls: { readonly answered?: AnswerRecord; readonly saved?: Snapshot; readonly ended?: string }[] = [];
  onStatus?: (status: SaveStatus) => void;
  private readonly state: string;

  constructor(state = '') {
    this.state = state;
  }

  begin(): Promise<Launch> {
    return Promise.resolve({ mode: 'normal', learner: { id: '', name: '' }, state: this.state, location: '' });
  }

  answered(record: AnswerRecord): void {
    this.calls.push({ answered: record });
  }

  save(snapshot: Snapshot): void {
    this.calls.push({ saved: snapshot });
  }

  flush(): void {}

  end(reason: string): void {
    this.calls.push({ ended: reason });
  }

  get saved(): Snapshot {
    return this.calls.filter(({ saved }) => saved).at(-1)!.saved!;
  }

  get records(): readonly AnswerRecord[] {
    return this.calls.flatMap(({ answered }) => answered ?? []);
  }
}
