import { Session } from '../../../player/shell/session.ts';
import { attemptPoints, share } from '../../../player/shell/standing.ts';
import type { Launch, SaveStatus, Tracker } from '../../../player/tracker/tracker.ts';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import { within } from '../outbox/an-outbox.ts';
import type { Page } from '../tracker/a-page.ts';

/** A course that is open in a page: what its learner can do, as the shell does it. */
export interface OpenCourse {
  readonly page: Page;
  readonly session: Session;
  readonly tracker: Tracker;
  readonly launch: Launch;
  readonly statuses: SaveStatus[];
  /** How saving stands. */
  readonly status: () => SaveStatus | undefined;
  show(...ids: readonly string[]): void;
  answer(question: string, response: string): void;
  /** An attempt at the assessment, all right or all wrong. */
  attempt(isRight: boolean): void;
  /** As a browser ends it; `crash`: without a word. */
  leave(way?: 'crash'): Promise<void>;
}

export type TrackerOf = (options: { readonly course: PlayerCourse; readonly window: Window }) => Tracker;

/** The course is opened; what it waits for has come. */
export async function open(page: Page, course: PlayerCourse, trackerOf: TrackerOf, wait = 12_000): Promise<OpenCourse> {
  const own = { ...course };
  const tracker = trackerOf({ course: own, window: page.window });
  const statuses: SaveStatus[] = [];
  tracker.onStatus = (status) => statuses.push(status);
  const session = new Session(own, tracker);
  const launch = await within(tracker.begin(), wait);
  session.resume(launch);
  return {
    page,
    session,
    tracker,
    launch,
    statuses,
    status: () => statuses.at(-1),
    show: (...ids) => ids.forEach((id) => session.shown(id)),
    answer: (id, response) => session.answer(own.questions[id]!, response),
    attempt(isRight) {
      const { sent, best = 0 } = session.progress.assessment;
      const drawn = ['b1', 'b2', 'b4'];
      const last = { seed: 7, drawn, responses: new Map(drawn.map((id) => [id, isRight ? 't' : 'f'])) };
      session.assess({ ...session.progress.assessment, current: last });
      drawn.forEach((id) => session.record(own.questions[id]!, last.responses.get(id)!, sent + 1));
      session.assess({ sent: sent + 1, best: Math.max(best, share(attemptPoints(last, own))), last });
    },
    async leave(way) {
      if (way !== 'crash') {
        page.visible(false);
        tracker.flush();
        tracker.end('unload');
      }
      page.close(way);
      await within(Promise.resolve(), 1000);
    },
  };
}
