import type { PlayerQuestion } from '../../src/model/player-course.ts';
import type {
  AnsweredEvent,
  InteractionProperties,
  KeptEvent,
  PlayProperties,
  WatchedEvent,
} from '../interactions/interaction.ts';
import { safely } from './safely.ts';
import type { Session } from './session.ts';
import { standing } from './standing.ts';

/** A question's element, once its type is registered. */
export type QuestionHost = HTMLElement & InteractionProperties;

/** Gives a question's element what it draws from. */
export function dress(
  element: QuestionHost,
  question: PlayerQuestion,
  how: Pick<InteractionProperties, 'response' | 'phase' | 'shuffle' | 'texts'>,
): void {
  element.question = question;
  element.texts = how.texts;
  element.shuffle = how.shuffle;
  element.response = how.response;
  element.phase = how.phase;
}

/** The questions of the lessons: drawn when their page is shown, answered, tried again. */
export class LessonQuestions {
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
    document.addEventListener('answered', (event) => {
      const { question, response, recorded } = (event as AnsweredEvent).detail;
      const element = event.target as QuestionHost;
      if (element.closest('#assessment')) return;
      const asked = session.course.questions[question];
      if (!asked) return;
      session.answer(asked, response, recorded);
      this.draw(element, asked);
    });
    this.listen();
  }

  /** What goes on: games, storyboards, videos; and questions that an element has drawn inside itself. */
  private listen(): void {
    const { session } = this;
    document.addEventListener('kept', (event) => {
      const { question, response, decision } = (event as KeptEvent).detail;
      const asked = session.course.questions[question];
      if (decision) session.decided(decision);
      if (asked) session.keep(asked, response);
    });
    document.addEventListener('watched', (event) => {
      const { id, place, watched } = (event as WatchedEvent).detail;
      if (watched && session.tracker.watched) session.tracker.watched(watched);
      session.placed(id, place);
    });
    document.addEventListener('drawn', (event) => this.show(event.target as HTMLElement));
  }

  /** Once its words have come. A question that cannot be drawn must not keep the others, or the page, from being shown. */
  show(page: HTMLElement): void {
    const elements = page.querySelectorAll<QuestionHost>('[data-question]');
    for (let i = 0; i < elements.length; i++) {
      const element = elements[i]!;
      const question = this.session.course.questions[element.getAttribute('data-question') || ''];
      if (!question || element.closest('#assessment')) continue;
      safely(() => {
        this.session.begins(question.id);
        this.draw(element, question);
      });
    }
    this.showPlays(page);
  }

  /** What plays draws itself from these once its script has come: they may be set before. */
  private showPlays(page: HTMLElement): void {
    const { course, progress } = this.session;
    const plays = page.querySelectorAll<HTMLElement & PlayProperties>('[data-play]');
    for (let i = 0; i < plays.length; i++) {
      const play = plays[i]!;
      play.texts = course.texts;
      play.place = progress.places.get(play.getAttribute('data-play')!) || '';
      play.active = true;
    }
  }

  private draw(element: QuestionHost, question: PlayerQuestion): void {
    const { phase, response } = standing(question, this.session.progress);
    dress(element, question, { phase, response, shuffle: 0, texts: this.session.course.texts });
    element.active = true;
  }
}
