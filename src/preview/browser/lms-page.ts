import { type Fault, LearnerRecord, type LmsSession, type LoggedCall } from '../checker/index.ts';
import { scormAgain } from '../checker/scorm-again.ts';
import type { LaunchData } from '../launch-data.ts';
import { Transport } from './transport.ts';

/** The LMS around a package: opens it in a frame, answers its calls, keeps what it commits, and fails when it is told to. */
export class LmsPage {
  /** Calls of all launches since this page was loaded. */
  readonly calls: LoggedCall[] = [];
  readonly data: LaunchData;
  readonly transport: Transport;
  /** Told whenever there is something to show. */
  onChange: () => void = () => undefined;
  session: LmsSession | undefined;
  private readonly record: LearnerRecord | undefined;
  private readonly stage: HTMLElement;
  private leaving = false;
  private chosenFault: Fault | undefined;

  constructor(data: LaunchData, stage: HTMLElement) {
    this.data = data;
    this.stage = stage;
    this.transport = new Transport({ address: data.commits, attempt: data.attempt, stored: data.stored });
    this.record = data.standard === 'web' ? undefined : this.makeRecord(data.standard);
    for (const event of ['beforeunload', 'pagehide']) addEventListener(event, () => this.setLeaving(true));
    document.addEventListener('visibilitychange', () => this.setLeaving(document.visibilityState === 'hidden'));
  }

  /** What the LMS has. */
  get stored(): Readonly<Record<string, string>> {
    return this.record?.stored ?? {};
  }

  /** Calls that a strict LMS refuses. */
  get refused(): readonly LoggedCall[] {
    return this.calls.filter(({ verdict }) => verdict === 'refused');
  }

  get isOpen(): boolean {
    return this.stage.querySelector('iframe') !== null;
  }

  /** What goes wrong from now on, also after the package has been opened again. */
  get fault(): Fault | undefined {
    return this.chosenFault;
  }

  set fault(fault: Fault | undefined) {
    this.chosenFault = fault;
    if (this.session) this.session.fault = fault;
  }

  /** Launches the package, with what the LMS has now. */
  open(): void {
    this.close();
    if (this.record) this.launch(this.record);
    const frame = document.createElement('iframe');
    frame.title = 'Module';
    frame.allowFullscreen = true;
    frame.src = this.data.content;
    this.stage.replaceChildren(frame);
    this.onChange();
  }

  /** Takes the frame away, as an LMS does when the learner leaves the activity. */
  close(): void {
    this.stage.replaceChildren();
    this.onChange();
  }

  private launch(record: LearnerRecord): void {
    const session = record.launch({
      mode: this.data.mode,
      judge: scormAgain(record.standard),
      onCall: (call) => {
        this.calls.push(call);
        this.onChange();
      },
    });
    session.fault = this.chosenFault;
    this.session = session;
    Object.assign(window, { [session.apiName]: session.api });
  }

  private makeRecord(standard: LearnerRecord['standard']): LearnerRecord {
    const { data } = this;
    return new LearnerRecord({
      standard,
      profile: 'moodle',
      stored: data.stored,
      learner: data.learner,
      ...(data.masteryScore === undefined ? {} : { masteryScore: data.masteryScore }),
      ...(data.primaryObjective === undefined ? {} : { primaryObjective: data.primaryObjective }),
      onStore: (stored) => this.transport.send(stored, { leaving: this.leaving }),
    });
  }

  private setLeaving(leaving: boolean): void {
    this.leaving = leaving;
    if (this.session) this.session.unloading = leaving;
  }
}
