import { html, nothing, render, type TemplateResult } from 'lit';
import type { PlayerAssessment } from '../../src/model/player-course.ts';
import type { Clock } from '../clock/timed.ts';
import type { AnsweredEvent, Phase, RespondedEvent } from '../interactions/interaction.ts';
import type { AssessmentAttempt } from '../state/progress.ts';
import { drawAttempt, newSeed } from './draw.ts';
import { dress, type QuestionHost } from './questions.ts';
import { goals } from './goals.ts';
import { showPlace } from './header.ts';
import { attemptResult, missedList } from './result.ts';
import type { Say } from './say.ts';
import type { Session } from './session.ts';
import { attemptPoints, isExhausted, missedIn, share } from './standing.ts';

/**
 * The final assessment in its page: rules, questions drawn, one look back before sending (RGAA 11.12), result, answers.
 * Each response is kept as it is given; a learner who stops finds the same draw again.
 */
export class AssessmentView {
  private readonly host: HTMLElement;
  private readonly plan: PlayerAssessment;
  private readonly session: Session;
  private readonly say: Say;
  /** The drawn questions' elements, and the attempt they were drawn for. */
  private elements: QuestionHost[] = [];
  private of?: { readonly seed: number; readonly phase: Phase };
  private confirming = false;
  /** Another attempt is wanted: how long may it take? */
  private asksTime = false;
  /** Where the author has set a time limit. */
  private readonly clock?: Clock;
  private isOver = false;
  /** Questions with nothing left open. */
  private complete: Record<string, boolean> = {};

  constructor(host: HTMLElement, plan: PlayerAssessment, session: Session, say: Say) {
    this.host = host;
    this.plan = plan;
    this.session = session;
    this.say = say;
    const { timeLimit } = plan;
    if (timeLimit)
      this.clock = Object.assign(document.createElement('course-clock') as Clock, {
        limit: timeLimit,
        texts: session.course.texts,
        timed: this,
      });
    host.addEventListener('responded', (event) => this.responded(event as RespondedEvent));
    host.addEventListener('answered', (event) => this.answered(event as AnsweredEvent));
  }

  update(): void {
    const { current, last } = this.session.progress.assessment;
    this.measure(current);
    if (this.clock) Object.assign(this.clock, { isRunning: !!current, end: current && current.end });
    // What the author says before the start has been read.
    this.host.parentElement!.classList.toggle('begun', !!(current || last));
    render(current ? this.asking(current) : html`${last ? this.sentLast(last) : nothing}${this.opening()}`, this.host);
  }

  /** The header counts what is answered. */
  private measure(attempt: AssessmentAttempt | undefined): void {
    if (!attempt) return showPlace(0, 1, '');
    const of = attempt.drawn.length;
    const n = attempt.drawn.filter((id) => this.isComplete(id, attempt.responses)).length;
    return showPlace(n + 1, of, this.say('answeredShort', { n, of }));
  }

  private opening(): TemplateResult | typeof nothing {
    const { say, session } = this;
    if (isExhausted(session.course, session.progress)) return nothing;
    const again = session.progress.assessment.sent > 0;
    // Who reads a result is not asked how much time the next attempt may take.
    const isResult = again && !this.asksTime;
    return html`${again ? nothing : this.rules()} ${(!isResult && this.clock) || nothing}
      <div class="actions no-print">${this.startButton(isResult)}</div>
      ${again || this.plan.timeLimit ? nothing : html`<p class="s m2">${say('kept')}</p>`}`;
  }

  private startButton(isResult: boolean): TemplateResult {
    const isPassed = isResult && this.session.progress.passed;
    return html`<button
      type="button"
      class="btn ${isPassed ? 'alt' : ''}"
      @click=${isResult && this.clock ? this.askTime : this.begin}
    >
      ${this.say(isResult ? 'newAttempt' : 'start')}
    </button>`;
  }

  private rules(): TemplateResult {
    const { say, plan, session } = this;
    const { masteryScore } = session.course;
    const n = plan.draw.reduce((sum, { count, from }) => sum + Math.min(count, from.length), 0);
    const told = ({ 'at-the-end': 'rulesEnd', 'at-once': 'rulesOnce', never: 'rulesNever' } as const)[plan.feedback];
    return html`<ul class="rules">
      <li>${say(plan.timeLimit ? 'rulesTimed' : 'rulesQuestions', { n, minutes: plan.timeLimit || 0 })}</li>
      ${masteryScore === undefined ? nothing : html`<li>${say('rulesPass', { n: Math.round(masteryScore * 100) })}</li>`}
      <li>${plan.attempts ? say('rulesAttempts', { n: plan.attempts }) : say('rulesFree')}</li>
      <li>${say(told)}</li>
    </ul>`;
  }

  private readonly askTime = (): void => {
    this.asksTime = true;
    this.update();
    // The clock draws itself once it stands in the page.
    void Promise.resolve().then(() => this.focus('course-clock input'));
  };

  private readonly begin = (): void => {
    const end = this.clock && this.clock.asked();
    const attempt = { ...drawAttempt(this.plan, newSeed()), ...(end && { end }) };
    this.complete = {};
    this.isOver = this.asksTime = false;
    this.session.assess({ ...this.session.progress.assessment, current: attempt });
    this.update();
    this.focus('.asked h2');
  };

  private asking(attempt: AssessmentAttempt): TemplateResult {
    const { say } = this;
    this.draw(attempt, this.plan.feedback === 'at-once' ? 'open' : 'collect');
    return html`${this.list(attempt)}
      <div class="send no-print">
        <h2 tabindex="-1">${say('beforeSending')}</h2>
        ${this.stillOpen(attempt)} ${this.confirming ? this.confirm() : this.sendButton()}
      </div>
      ${this.clock || nothing}`;
  }

  /** The clock's: another end for the attempt under way. */
  extend(end: number): void {
    const { assessment } = this.session.progress;
    const { current } = assessment;
    if (current) this.session.assess({ ...assessment, current: { ...current, end } });
  }

  /** The clock's: the time is over, what is answered is sent. */
  expire(): void {
    this.isOver = true;
    this.send();
    this.focus('#over');
  }

  private list(attempt: AssessmentAttempt): TemplateResult {
    const of = attempt.drawn.length;
    return html`<div class="asked">
      ${this.elements.map(
        (element, i) =>
          html`<h2 id="q-n-${i + 1}" tabindex="-1">${this.say('question', { n: i + 1, of })}</h2>
            ${element}`,
      )}
    </div>`;
  }

  private stillOpen({ drawn, responses }: AssessmentAttempt): TemplateResult {
    const open = drawn.map((id, i) => ({ id, n: i + 1 })).filter(({ id }) => !this.isComplete(id, responses));
    const n = drawn.length - open.length;
    return html`<p>
        ${this.say('answered', { n, of: drawn.length })}
        ${this.plan.feedback === 'at-once' ? nothing : this.say('changeable')}
      </p>
      ${
        open.length
          ? html`<p class="links">
              ${this.say('open')}
              ${open.map((each, i) => html`${i ? ', ' : ''}<a href="#q-n-${each.n}">${this.say('questionLink', { n: each.n })}</a>`)}
            </p>`
          : nothing
      }`;
  }

  /** A resumed response counts as complete until its element says otherwise. */
  private isComplete(id: string, responses: ReadonlyMap<string, string>): boolean {
    return id in this.complete ? this.complete[id]! : Boolean(responses.get(id));
  }

  private sendButton(): TemplateResult {
    return html`<div class="actions">
      <button type="button" class="btn" @click=${() => this.ask(true)}>${this.say('send')}</button>
    </div>`;
  }

  private confirm(): TemplateResult {
    const { say } = this;
    return html`<p id="confirm" tabindex="-1">${say('confirm')}</p>
      <div class="actions">
        <button type="button" class="btn" @click=${this.send}>${say('confirmSend')}</button>
        <button type="button" class="btn alt" @click=${() => this.ask(false)}>${say('keepOn')}</button>
      </div>`;
  }

  private ask(confirming: boolean): void {
    this.confirming = confirming;
    this.update();
    this.focus(confirming ? '#confirm' : '.send h2');
  }

  private responded({ detail: { question, response, complete } }: RespondedEvent): void {
    this.complete[question] = complete;
    this.keep(question, response);
  }

  /** Feedback at once: the answer is confirmed here and now. */
  private answered({ detail: { question, response } }: AnsweredEvent): void {
    const asked = this.session.course.questions[question];
    const element = this.elements.filter(({ id }) => id === `q-${question}`)[0];
    if (!asked || !element || this.plan.feedback !== 'at-once') return;
    this.session.record(asked, response, this.session.progress.assessment.sent + 1);
    this.keep(question, response);
    element.response = response;
    element.phase = 'answered';
  }

  private keep(question: string, response: string): void {
    const { assessment } = this.session.progress;
    const { current } = assessment;
    if (!current) return;
    const responses = new Map(current.responses);
    if (response) responses.set(question, response);
    else responses.delete(question);
    this.session.assess({ ...assessment, current: { ...current, responses } });
    this.update();
  }

  private readonly send = (): void => {
    const { session } = this;
    const { course } = session;
    const { current, sent, best } = session.progress.assessment;
    if (!current) return;
    if (this.plan.feedback !== 'at-once') {
      current.drawn.forEach((id) => {
        const question = course.questions[id];
        const response = current.responses.get(id);
        if (question && response) session.record(question, response, sent + 1);
      });
    }
    const score = share(attemptPoints(current, course));
    session.assess({ sent: sent + 1, best: Math.max(best || 0, score), last: current });
    this.confirming = false;
    this.update();
    scrollTo(0, 0);
    this.focus('#result');
  };

  private sentLast(last: AssessmentAttempt): TemplateResult {
    const { say, session } = this;
    const { course, progress } = session;
    this.draw(last, this.plan.feedback === 'never' ? 'closed' : 'answered');
    return html`${this.isOver ? html`<p id="over" class="note" tabindex="-1">${say('timeOver')}</p>` : nothing}
      <h2 id="result" tabindex="-1">${say('result')}</h2>
      ${attemptResult(course, progress, attemptPoints(last, course), say)} ${goals(course, progress, say)}
      ${this.plan.feedback === 'never' ? nothing : missedList(missedIn(course, progress), say)}
      <details>
        <summary>${say('yourAnswers')}</summary>
        ${this.list(last)}
      </details>`;
  }

  /** Elements of the drawn questions, made once for an attempt and its phase. */
  private draw(attempt: AssessmentAttempt, phase: Phase): void {
    if (this.of && this.of.seed === attempt.seed && this.of.phase === phase) return;
    this.of = { seed: attempt.seed, phase };
    const { course } = this.session;
    const bank = (document.getElementById('bank') as HTMLTemplateElement).content;
    const shuffle = this.plan.shuffle.options ? attempt.seed : 0;
    this.elements = attempt.drawn.map((id) => {
      // Imported, not cloned: only so are the elements of the bank brought to life.
      const element = document.importNode(bank.querySelector(`#q-${id}`)!, true) as QuestionHost;
      const response = attempt.responses.get(id) || '';
      const settled = phase === 'open' && response !== '';
      const how = settled ? 'answered' : phase;
      dress(element, course.questions[id]!, { response, phase: how, shuffle, texts: course.texts });
      element.active = true;
      if (how === 'open' || how === 'collect') this.session.begins(id);
      return element;
    });
  }

  private focus(selector: string): void {
    const place = this.host.querySelector<HTMLElement>(selector);
    if (place) place.focus();
  }
}
