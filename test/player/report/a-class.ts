import { vi } from 'vitest';
import { Session } from '../../../player/shell/session.ts';
import { attemptPoints, share } from '../../../player/shell/standing.ts';
import { emptyProgress } from '../../../player/state/progress.ts';
import { unpack } from '../../../player/state/unpack.ts';
import { Scorm12Tracker } from '../../../player/tracker/scorm12.ts';
import { Scorm2004Tracker } from '../../../player/tracker/scorm2004.ts';
import { Telling } from '../../../player/following/telling.ts';
import type { AnswerRecord, Tracker } from '../../../player/tracker/tracker.ts';
import type { PlayerCourse } from '../../../src/model/player-course.ts';
import { LearnerRecord } from '../../../src/preview/checker/index.ts';
import type { ScormStandard } from '../../../src/report/sources/scorm-words.ts';
import type { Agent, Statement } from '../../../src/xapi/statement.ts';
import { aWindow } from '../tracker/a-window.ts';

/** What a learner does next. */
export type Step =
  | { readonly do: 'read'; readonly page: string }
  | { readonly do: 'answer'; readonly question: string; readonly response: string; readonly milliseconds: number }
  | { readonly do: 'assess'; readonly responses: Readonly<Record<string, string>> }
  | { readonly do: 'hide' }
  | { readonly do: 'leave'; readonly milliseconds: number };

export interface Class {
  readonly course: PlayerCourse;
  readonly standard: ScormStandard;
  /** What each learner does. */
  readonly learners: readonly (readonly Step[])[];
  /** What the statements hear instead of an answer: for the test of the test. */
  readonly heard?: (record: AnswerRecord) => AnswerRecord;
}

/** What two ways of following left of a learner. */
export interface Left {
  readonly actor: Agent;
  readonly registration: string;
  readonly stored: Readonly<Record<string, string>>;
  readonly refusals: readonly unknown[];
  readonly statements: readonly Statement[];
}

/** Lets learners go through a course once, followed by SCORM and by statements at the same time. The clock is vitest's. */
export async function follow({
  course,
  standard,
  learners,
  heard = (record) => record,
}: Class): Promise<readonly Left[]> {
  const all: Left[] = [];
  for (const [n, steps] of learners.entries()) all.push(await followOne(n, steps, { course, standard, heard }));
  return all;
}

async function followOne(n: number, steps: readonly Step[], options: Required<Omit<Class, 'learners'>>): Promise<Left> {
  const { course, standard, heard } = options;
  // Packages for other LMSs say `failed` in 1.2, which Moodle would take for the end.
  const profile = course.lms === 'moodle' ? 'moodle' : 'plain';
  const record = new LearnerRecord({ standard, profile, learner: { id: `l${n}`, name: `Learner ${n}` } });
  const storage = new Map<string, string>();
  const actor: Agent = { account: { homePage: 'https://lms.example', name: `l${n}` } };
  const registration = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const statements: Statement[] = [];
  const refusals: unknown[] = [];
  const outbox = {
    add(statement: Statement) {
      const id = `${String(n).padStart(8, '0')}-0000-4000-8000-${String(statements.length).padStart(12, '0')}`;
      const sent = { id, timestamp: new Date().toISOString(), ...statement };
      statements.push(sent);
      return sent;
    },
  };
  let said: readonly string[] = [];
  let before = emptyProgress();
  let spent = 0;
  for (const visit of visits(steps)) {
    // A course that is completed opens to be read: neither way records any more.
    if (before.completed) break;
    const lms = record.launch({ mode: 'normal' });
    const { window } = aWindow(lms, storage);
    const Adapter = standard === 'scorm12' ? Scorm12Tracker : Scorm2004Tracker;
    const scorm = new Adapter({ course, window });
    const at = new Date();
    const telling = new Telling({
      course,
      followed: { course, actor, registration },
      outbox,
      before,
      sent: said,
      spent,
      at,
    });
    const launch = await scorm.begin();
    telling.begin(0);
    const session = new Session(course, both(scorm, telling, heard));
    session.resume(launch);
    for (const step of visit) {
      take(step, session);
      // Nobody does two things in one moment.
      vi.advanceTimersByTime(400);
    }
    session.tracker.end('unload');
    before = unpack(session.progress.revision === 0 ? launch.state : lastState(record), course);
    said = telling.said;
    spent = telling.spent(new Date());
    refusals.push(...lms.refusals);
    vi.advanceTimersByTime(86_400_000);
  }
  return { actor, registration, stored: record.stored, refusals, statements };
}

const lastState = ({ stored }: LearnerRecord): string => (stored['cmi.suspend_data'] ?? '').slice(4);

function visits(steps: readonly Step[]): readonly (readonly Step[])[] {
  const all: Step[][] = [[]];
  for (const step of steps) {
    all.at(-1)!.push(step);
    if (step.do === 'leave') all.push([]);
  }
  return all.filter((visit) => visit.length > 0);
}

function both(scorm: Tracker, telling: Telling, heard: (record: AnswerRecord) => AnswerRecord): Tracker {
  return {
    begin: () => scorm.begin(),
    answered(record) {
      scorm.answered(record);
      telling.answered(heard(record));
    },
    save(snapshot) {
      scorm.save(snapshot);
      telling.save(snapshot, new Date());
    },
    flush() {
      scorm.flush();
      telling.pause(new Date());
    },
    end(reason) {
      scorm.end(reason);
      telling.end(new Date());
    },
  };
}

function take(step: Step, session: Session): void {
  const { course, progress } = session;
  const { assessment } = course;
  switch (step.do) {
    case 'read':
      return session.shown(step.page);
    case 'answer': {
      const question = course.questions[step.question]!;
      session.begins(question.id);
      vi.advanceTimersByTime(step.milliseconds);
      return session.answer(question, step.response);
    }
    case 'assess': {
      const { sent, best } = progress.assessment;
      if (!assessment || progress.passed || (assessment.attempts > 0 && sent >= assessment.attempts)) return;
      const responses = new Map(Object.entries(step.responses).filter(([, response]) => response !== ''));
      const attempt = { seed: 1, drawn: assessment.bank, responses };
      responses.forEach((response, id) => session.record(course.questions[id]!, response, sent + 1));
      const score = share(attemptPoints(attempt, course));
      return session.assess({ sent: sent + 1, best: Math.max(best ?? 0, score), last: attempt });
    }
    case 'hide':
      return session.tracker.flush();
    case 'leave':
      vi.advanceTimersByTime(step.milliseconds);
  }
}
