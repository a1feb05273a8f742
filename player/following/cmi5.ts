import type { Watched } from '../../src/model/watched.ts';
import type { Statement } from '../../src/xapi/statement.ts';
import { categories, extensions } from '../../src/xapi/vocabulary.ts';
import { LrsClient } from '../outbox/client.ts';
import type { SentStatement } from '../outbox/outbox.ts';
import { authorizationToken, launchData, type LaunchData, type NoSession } from './cmi5-launch.ts';
import { Cmi5Session } from './cmi5-session.ts';
import type { Follower, FollowerOptions, Start } from './follower.ts';
import { identityOf } from '../../src/xapi/identity.ts';
import { knownId } from './known-id.ts';
import type { Cmi5Parameters } from './launch-parameters.ts';

import { pause } from './pause.ts';
import { Recording } from './recording.ts';
import { StateDocument, type Learnt } from './state-document.ts';
import type { AnswerRecord, Launch, SaveStatus, Snapshot } from '../tracker/tracker.ts';

/** How long the learner who leaves waits for `terminated` to be stored. */
const farewell = 3000;

/** What opening a session brings. */
interface Opened {
  readonly client: LrsClient;
  readonly data: LaunchData;
  readonly document: StateDocument;
  readonly learnt: Learnt;
}

/**
 * Follows by cmi5, to the letter: token, launch data, preferences and state are read first; then `initialized` is the first statement and
 * `terminated` the last, and between them every verb comes once (cmi5 § 7.1, 9.3).
 */
export class Cmi5Follower implements Follower {
  onStatus?: (status: SaveStatus) => void;
  leave?: () => void;
  private readonly options: FollowerOptions;
  private readonly parameters: Cmi5Parameters;
  private recording: Recording | undefined;
  private session: Cmi5Session | undefined;
  /** Only `initialized` and `terminated` are said (cmi5 § 10.2.2). */
  private isRead = false;
  /** `initialized` was said by this page, or by one that it takes the place of. */
  private isOpened = false;
  private token = '';
  /** The learner asked to leave: that the session closes is no news. */
  private isLeaving = false;
  private goes = 0;

  constructor(options: FollowerOptions) {
    this.options = options;
    this.parameters = options.parameters as Cmi5Parameters;
  }

  async begin({ at, launch }: Start): Promise<Launch> {
    const opened = await this.opened();
    if (opened === 'closed') return this.closed(launch);
    const { data } = opened;
    // The course is judged by what the LMS asks for (cmi5 § 10.2.4).
    if (data.masteryScore !== undefined) Object.assign(this.options.course, { masteryScore: data.masteryScore });
    this.session = new Cmi5Session(this.options.window, this.parameters, data.sessionId);
    this.recording = this.record(opened, at, launch.state);
    const { state } = this.recording;
    this.isRead = data.launchMode !== 'Normal';
    if (data.returnURL) this.leave = () => this.goTo(data.returnURL!);
    if (!this.session.isOpen) return this.closed({ ...launch, state });
    this.isOpened = true;
    if (this.isRead) this.recording.openReadOnly();
    else this.recording.open();
    this.tell(this.isRead ? 'read-only' : 'saving');
    const mode = data.launchMode.toLowerCase() as Launch['mode'];
    return { ...launch, mode, state, location: opened.learnt.location };
  }

  /** In a session that had ended before, or has been replaced, an answer waits for the next one. */
  answered(record: AnswerRecord): void {
    if (this.tells) this.recording!.answered(record);
  }

  watched(watched: Watched): void {
    if (this.tells) this.recording!.watched(watched);
  }

  save(snapshot: Snapshot, at: Date): void {
    if (this.records) this.recording!.save(snapshot, at);
    else if (!this.isRead) {
      this.isLeaving = false;
      this.tell('closed');
    }
  }

  flush(at: Date): void {
    if (this.records) this.recording!.flush(at);
  }

  end(_reason: 'exit' | 'unload', at: Date): void {
    const { session, recording } = this;
    if (!recording || !this.isOpened || !session!.isOpen) return;
    session!.end();
    if (this.isRead) recording.endReadOnly(at);
    else recording.end(at);
  }

  private get tells(): boolean {
    const { recording, session } = this;
    return Boolean(recording && !this.isRead && (!this.isOpened || session!.isOpen || session!.isReplaced));
  }

  private get records(): boolean {
    return this.isOpened && !this.isRead && this.session!.isOpen;
  }

  /** Tries until the LMS answers: the learner goes on meanwhile. */
  private async opened(): Promise<Opened | 'closed'> {
    const { window } = this.options;
    for (let failures = 1; ; failures++) {
      const found = await this.tryOpening();
      if (found !== 'again') return found;
      await pause(window, failures);
    }
  }

  private async tryOpening(): Promise<Opened | NoSession> {
    const { course, window } = this.options;
    const { parameters } = this;
    const { endpoint, activityId, actor, registration } = parameters;
    const given = this.token ? { token: this.token } : await authorizationToken(window, parameters);
    if (typeof given === 'string') return given;
    this.token = given.token;
    const client = new LrsClient(window, { endpoint, authorization: `Basic ${given.token}` });
    const data = await launchData(client, parameters);
    if (typeof data === 'string') return data;
    const key = { activityId, agent: actor, registration, stateId: 'parcours' };
    const document = new StateDocument({ window, course, client, key, onChange: () => this.documentTold() });
    const learnt = await document.read();
    return learnt ? { client, data, document, learnt } : 'again';
  }

  private record({ client, data, document, learnt }: Opened, at: Date, kept: string): Recording {
    const { course, window } = this.options;
    const { endpoint, actor, registration, activityId } = this.parameters;
    const { contextTemplate, masteryScore, sessionId } = data;
    return new Recording({
      course,
      window,
      client: this.speaking(client),
      destination: knownId([endpoint, activityId, registration, identityOf(actor) || '']),
      followed: {
        course,
        actor,
        registration,
        activityId,
        template: contextTemplate,
        cmi5: masteryScore === undefined ? {} : { masteryScore },
      },
      document,
      learnt,
      kept,
      at,
      idOf: (verb) =>
        knownId([activityId, registration, /^(initialized|terminated)$/.test(verb) ? sessionId : '', verb]),
      rehome: (statement) => this.rehome(statement, data),
      onStatus: (status) => this.tell(status),
    });
  }

  /**
   * What an earlier session, or a page that died, could not send any more, in this one: cmi5-defined statements of an earlier session follow
   * from the state. Its time becomes that of this page, for it must lie between `initialized` and `terminated` (cmi5 § 7.1.3, 9.3).
   */
  private rehome(statement: SentStatement, { contextTemplate, sessionId }: LaunchData): Statement | undefined {
    const { context = {}, timestamp } = statement;
    const { category = [] } = context.contextActivities || {};
    if (category.some(({ id }) => id === categories.cmi5))
      return context.extensions && context.extensions[extensions.sessionId] === sessionId ? statement : undefined;
    return {
      ...statement,
      context: {
        ...context,
        extensions: { ...context.extensions, [extensions.happened]: timestamp, ...contextTemplate.extensions },
      },
      timestamp: new Date().toISOString(),
    };
  }

  /** The LRS while the session lasts; then what waits is kept for the next session. */
  private speaking(client: LrsClient): Pick<LrsClient, 'sendStatements' | 'room'> {
    const isSilent = (): boolean => !this.isOpened || this.session!.isReplaced;
    return {
      get room() {
        return isSilent() ? 0 : client.room;
      },
      sendStatements: (statements, sending) =>
        isSilent() ? Promise.resolve({ status: 0, body: undefined }) : client.sendStatements(statements, sending),
    };
  }

  /** The session has ended before: the learner goes on, and the browser keeps it for the next launch. */
  private closed(launch: Launch): Launch {
    this.tell('closed');
    return launch;
  }

  private goTo(url: string): void {
    const { window } = this.options;
    const { recording } = this;
    if (this.goes) return;
    const go = (): void => {
      if (!this.goes) return;
      window.clearTimeout(this.goes);
      this.goes = 0;
      window.location.assign(url);
    };
    this.tell('saving');
    this.isLeaving = true;
    this.end('exit', new Date());
    this.goes = window.setTimeout(go, farewell);
    if (recording) void recording.sentAll().then(go);
  }

  private documentTold(): void {
    if (this.recording) this.recording.tell();
  }

  private tell(status: SaveStatus): void {
    if (this.isLeaving) return;
    const isShut = this.session && !this.session.isOpen;
    const shown = this.isRead ? 'read-only' : status;
    if (this.onStatus) this.onStatus(isShut && !this.isRead ? 'closed' : shown);
  }
}
