import '../interactions/index.ts';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { SaveStatus, Tracker } from '../tracker/tracker.ts';
import { AssessmentView } from './assessment.ts';
import { renderEnd } from './end.ts';
import { Navigation } from './navigation.ts';
import { Outline } from './outline.ts';
import { LessonQuestions } from './questions.ts';
import { sayIn, type Say } from './say.ts';
import { Session } from './session.ts';
import { pagesOf } from './standing.ts';

const byId = (id: string): HTMLElement | null => document.getElementById(id);

/** Brings the course in the page to life. */
export function start(trackerOf: (course: PlayerCourse) => Tracker): void {
  const course = JSON.parse(byId('course')!.textContent!) as PlayerCourse;
  const tracker = trackerOf(course);
  const session = new Session(course, tracker);
  const say = sayIn(course);
  let status: SaveStatus = 'saving';
  let refresh = (): void => {};
  tracker.onStatus = (now) => {
    status = now;
    tellSaving(now, say);
    refresh();
  };
  void tracker.begin().then((launch) => {
    session.resume(launch);
    const shell = assemble(session, say, () => status);
    refresh = shell.refresh;
    if (shell.open()) tellResumed(session, say);
    liveAndDie(session);
    document.documentElement.className = 'player';
  });
}

/** The parts of the shell, and what makes them draw anew. */
function assemble(session: Session, say: Say, status: () => SaveStatus) {
  const { course } = session;
  const questions = new LessonQuestions(session);
  const navigation = new Navigation(session, say);
  const outline = new Outline(session, say);
  const place = byId('assessment');
  const assessment = course.assessment && place && new AssessmentView(place, course.assessment, session, say);
  const end = byId('end');
  const refresh = (): void => {
    outline.update(navigation.current.id.slice(2));
    if (end && navigation.current.id === 'p-end') renderEnd(end, session, status(), say);
  };
  session.onChange = refresh;
  navigation.onShown = (page) => {
    questions.show(page);
    if (assessment && place && page.contains(place)) assessment.update();
    refresh();
  };
  return { refresh, open: () => navigation.open() };
}

/** One sentence, and only when something is not as the learner would expect. */
function tellSaving(status: SaveStatus, say: Say): void {
  const place = byId('saving')!;
  const silent = status === 'saved' || status === 'saving';
  place.hidden = silent;
  const words = silent ? '' : say(status);
  if (place.textContent !== words) place.textContent = words;
}

function tellResumed({ course }: Session, say: Say): void {
  const page = document.querySelector('.page.current')!;
  const told = document.createElement('p');
  told.className = 'again s';
  told.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.href = `#p-${pagesOf(course)[0]!.id}`;
  link.textContent = say('restart');
  page.insertBefore(told, page.firstChild);
  told.appendChild(document.createTextNode(`${say('resumed')} `));
  told.appendChild(link);
}

/** Saves when hidden, ends when left. A page that comes back from the browser's cache has no session any more: it starts anew. */
function liveAndDie({ tracker }: Session): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') tracker.flush();
  });
  let over = false;
  const leave = (): void => {
    if (over) return;
    over = true;
    tracker.end('unload');
  };
  addEventListener('pagehide', leave);
  // Safari 13 fires no pagehide for a frame that its page removes.
  addEventListener('unload', leave);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
