import type { PlayerCourse } from '../../src/model/player-course.ts';
import { opened, referencesPart, type ShippedCourse } from '../../src/model/shipped-course.ts';
import type { Tracker } from '../tracker/tracker.ts';
import type { AssessmentView } from './assessment.ts';
import { liveAndDie } from './life.ts';
import { Navigation } from './navigation.ts';
import { Outline } from './outline.ts';
import { openFoldsOnPaper } from './paper.ts';
import type { LessonQuestions } from './questions.ts';
import { safely } from './safely.ts';
import { Saving } from './saving.ts';
import { sayIn, type Say } from './say.ts';
import { Session } from './session.ts';
import { pagesOf } from './standing.ts';
import { Supply } from './supply.ts';

const root = document.documentElement;

/** Brings the course in the page to life. Should that fail, the whole course shows as it does without script. */
export function start(trackerOf: (course: PlayerCourse) => Tracker): void {
  root.className = 'no-player failed';
  const course = opened(JSON.parse(document.getElementById('course')!.textContent!) as ShippedCourse);
  const say = sayIn(course);
  const tracker = trackerOf(course);
  const session = new Session(course, tracker);
  const saving = new Saving(say);
  root.className = 'no-player';
  tracker.onStatus = (status) => saving.tell(status);
  void tracker.begin().then((launch) => {
    root.className = 'no-player failed';
    session.resume(launch);
    const navigation = assemble(session, saving, say);
    root.className = 'player';
    if (navigation.open()) tellResumed(navigation.current, session, say);
    liveAndDie(tracker);
    openFoldsOnPaper();
  });
}

/** The parts of the shell, and what makes them draw anew. */
function assemble(session: Session, saving: Saving, say: Say): Navigation {
  const { course } = session;
  const supply = new Supply(session, say);
  const navigation = new Navigation(session, say);
  const outline = new Outline(session, say);
  const place = document.getElementById('assessment');
  let questions: LessonQuestions | undefined;
  let assessment: AssessmentView | undefined;
  const end = document.getElementById('end');
  const refresh = (): void => {
    safely(() => outline.update(navigation.current.id.slice(2)));
    safely(() => navigation.paintWay());
    const { parts } = supply;
    const { views } = parts;
    if (views && end && navigation.current.contains(end))
      safely(() => views.renderEnd(end, session, { status: saving.status, say, parts }));
  };
  const draw = (page: HTMLElement): void => {
    const { views } = supply.parts;
    if (views && supply.isComplete(page)) {
      questions = questions || new views.LessonQuestions(session);
      questions.show(page);
      if (course.assessment && place && page.contains(place)) {
        assessment = assessment || new views.AssessmentView(place, course.assessment, session, say);
        safely(() => assessment!.update());
      }
    }
    refresh();
  };
  session.onChange = refresh;
  saving.onChange = refresh;
  navigation.onShown = (page) => {
    saving.pageShown();
    supply.shown(page);
    draw(page);
  };
  supply.parts.onChange = (id) => {
    supply.need(navigation.current);
    safely(() => navigation.read());
    draw(navigation.current);
    if (id === referencesPart) navigation.found();
  };
  return navigation;
}

/** One sentence above the page where the learner left, with the way to the start; it goes with the page. */
function tellResumed(page: Element, { course }: Session, say: Say): void {
  const told = document.createElement('p');
  told.className = 'again s';
  told.setAttribute('role', 'status');
  page.insertBefore(told, page.firstChild);
  told.textContent = `${say('resumed')} `;
  const link = document.createElement('a');
  link.href = `#p-${pagesOf(course)[0]!.id}`;
  link.textContent = say('restart');
  told.appendChild(link);
  addEventListener('hashchange', () => told.remove());
}
