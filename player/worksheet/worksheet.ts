import { cellsRight } from '../../src/model/grade-worksheet.ts';
import type { PlayerQuestion } from '../../src/model/player-course.ts';
import type { Outcome, Response } from '../../src/model/question.ts';
import { cellTexts, sheetResponse, typedCell } from '../../src/model/worksheet/response.ts';
import { asOftenAsOneLikes, type Sheet } from '../../src/model/worksheet/sheet.ts';
import { drawnFrom, filled, html, nothing, parseNumber, QuestionElement, sign } from '../kit.ts';
import { keptOf, marksOf, numbersOf, remarkOn, textsOf } from './cells.ts';
import { csvOf } from './csv.ts';
import { blank, type CellView, drawRow, type Text } from './row.ts';
import { takeAlong, valuesOf } from './take-along.ts';
import { type Total, totalsOf } from './totals.ts';

/** Milliseconds of quiet after which what is typed is kept. */
const quiet = 1000;
/** Before the shell tells the LMS that the learner leaves: in the first phase, which goes through the window. */
const leaving = ['beforeunload', 'pagehide', 'visibilitychange'];
/** Checks after which the solution may be asked for. */
const enoughChecks = 2;

/**
 * A calculation sheet: cells are filled in, checked when the learner likes, mended, and kept between pages and sessions.
 *
 * @fires kept - What is typed has not been checked yet, and is not to be lost.
 */
export class CourseWorksheet extends QuestionElement<'worksheet'> {
  static override properties = drawnFrom('asks');
  /** What is asked before it is done. */
  private asks: '' | 'reset' | 'solution' = '';
  private checks = 0;
  private waiting = 0;

  private get sheet(): Sheet<string> {
    return (this.question as unknown as PlayerQuestion).sheet!;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    leaving.forEach((name) => addEventListener(name, this.keep, true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaving.forEach((name) => removeEventListener(name, this.keep, true));
  }

  protected override instruction(): string {
    const { decimals } = this.sheet;
    const { tries } = this.question;
    const limited = this.speak(tries > 1 ? 'tries' : 'tries1', { n: tries });
    return [
      this.speak(`how${decimals > 1 ? '' : (decimals as 0 | 1)}`, { n: decimals }),
      this.phase !== 'collect' && this.speak('asYouGo'),
      this.unit && this.speak('unit', { unit: this.unit }),
      this.phase !== 'collect' && (tries < asOftenAsOneLikes ? limited : this.speak('endless')),
    ]
      .filter((part) => part)
      .join(' ');
  }

  /** The unit of all cells, where they share one. */
  private get unit(): string {
    const { columns, rows } = this.sheet;
    const units = columns
      .filter((_, i) => rows.some(({ cells }) => cells[i]!.kind === 'asked' || cells[i]!.kind === 'total'))
      .map(({ unit }) => unit);
    return units.every((unit) => unit === units[0]) ? units[0] || '' : '';
  }

  protected override missing() {
    const { cells } = this.question;
    const typed = this.typed();
    const unread = typed.map((text, i) => (text && parseNumber(text) === undefined ? i : -1)).filter((i) => i >= 0);
    if (unread.length) {
      const message = this.t('notANumber', { what: typed[unread[0]!]!.trim(), n: this.written(12.5, 1) });
      return { message, fields: unread.map((i) => cells[i]!.id) };
    }
    const empty = cells.filter((_, i) => !typed[i]).map(({ id }) => id);
    if (this.phase === 'collect')
      return empty.length ? { message: this.speak('unfinished'), fields: empty } : undefined;
    return empty.length === cells.length ? { message: this.speak('empty'), fields: [empty[0]!] } : undefined;
  }

  protected override toResponse(draft: string): Response {
    const { cells } = this.question;
    return sheetResponse(textsOf(draft, cells).map(typedCell), cells);
  }

  protected override toDraft(response: Response): string {
    const comma = this.written(0.5, 1).charAt(1);
    return cellTexts(response, this.question.cells)
      .map((cell) => cell.replace('~', '').replace('.', comma))
      .join('\n');
  }

  protected override verb(): string {
    return this.speak('check');
  }

  protected override verdict(outcome: Outcome) {
    return html`<h2 class="verdict ${outcome}" tabindex="-1">${sign(outcome)} ${this.summary()}</h2>`;
  }

  private summary(): string {
    const marks = cellsRight(this.response, this.question);
    const count = (mark: boolean | undefined): number => marks.filter((each) => each === mark).length;
    const [right, wrong, open] = [count(true), count(false), count(undefined)];
    const parts = [
      this.speak(`right${right > 1 ? '' : (right as 0 | 1)}`, { n: right }),
      wrong && this.speak('wrong', { n: wrong }),
      open && this.speak(this.phase === 'retry' ? 'open' : `left${open > 1 ? '' : (1 as const)}`, { n: open }),
    ];
    return parts.filter((part) => part).join(', ');
  }

  protected override lead(): unknown {
    const { formulas } = this.sheet;
    return formulas.length
      ? html`<p class="formulas">${formulas.map((words) => html`<span .innerHTML=${words}></span>`)}</p>`
      : nothing;
  }

  protected override fields(): unknown {
    return this.rows('open');
  }

  protected override review(told: boolean): unknown {
    return this.rows(told ? 'told' : 'closed');
  }

  protected override render() {
    return html`${super.render()}
    ${this.phase === 'open' || this.phase === 'retry' || this.phase === 'answered' ? this.more() : nothing}`;
  }

  /** The first cell to mend takes the focus; without one, the verdict. */
  protected override updated(changed: Parameters<QuestionElement<'worksheet'>['updated']>[0]): void {
    const wrong =
      this.awaitsVerdict && this.phase === 'retry' && this.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) {
      this.awaitsVerdict = false;
      wrong.focus();
    } else super.updated(changed);
  }

  protected override fire(name: string, detail: object): void {
    if (name === 'answered') this.checks++;
    super.fire(name, detail);
  }

  private rows(how: CellView['how']): unknown {
    const { sheet, question, missed } = this;
    const { cells } = question;
    const isJudged = this.phase === 'retry' || this.phase === 'answered';
    const marks = isJudged ? marksOf(this.draft, this.response, question) : [];
    const typed = this.typed();
    const numbers = numbersOf(typed, cells);
    const totals = totalsOf(sheet, numbers);
    const rights: Record<string, number> = {};
    if (how === 'told') cells.forEach(({ id, right }) => (rights[id] = right));
    const rightTotals = totalsOf(sheet, rights);
    const at: Record<string, number> = {};
    cells.forEach(({ id }, i) => (at[id] = i));

    const viewOf = (id: string): CellView => {
      const i = at[id];
      const cell = i === undefined ? undefined : cells[i];
      if (i === undefined || !cell) return { ...blank, how, ...this.totalView(totals[id], rightTotals[id]) };
      const mark = marks[i];
      return {
        ...blank,
        how,
        key: this.key(id),
        text: typed[i]!,
        mark,
        isUnread: this.isMissed(id),
        misses: missed && missed.fields[0] === id ? missed.message : '',
        right: how === 'told' && mark !== true ? this.written(cell.right) : '',
        remark: mark === false ? remarkOn(cell, numbers[id], sheet) : undefined,
        missing: this.key('missing'),
        write: (text) => this.write(i, text),
      };
    };
    const say = (key: Text, n = ''): string => this.speak(key, { n });
    const marked = (right: boolean): string => this.t(right ? 'right' : 'wrong');
    return sheet.rows.map((row) => drawRow(row, { sheet, unit: this.unit, view: viewOf, say, marked }));
  }

  /** A total, and once the solution is told what it should be. */
  private totalView(total: Total | undefined, right: Total | undefined): Pick<CellView, 'total' | 'right'> {
    const shown = total && { ...total, text: this.written(total.value) };
    const expected = right && !right.soFar ? this.written(right.value) : '';
    return { total: shown, right: shown && shown.text === expected ? '' : expected };
  }

  private more(): unknown {
    const { phase, asks, checks } = this;
    const isOpen = phase !== 'answered';
    if (asks && isOpen) return this.confirmation(asks);
    const judged = cellsRight(this.response, this.question).some((mark) => mark !== undefined);
    const link = (key: Text, press: () => void) =>
      html`<button class="link" type="button" id=${this.key(key)} @click=${press}>${this.speak(key)}</button>`;
    return html`<div class="sheet-more no-print">
      ${this.sheet.exports ? link('export', () => this.download()) : nothing}
      ${isOpen && judged && checks >= enoughChecks ? link('solution', () => this.ask('solution')) : nothing}
      ${isOpen && this.draft.trim() ? link('reset', () => this.ask('reset')) : nothing}
    </div>`;
  }

  private confirmation(asks: 'reset' | 'solution'): unknown {
    return html`<div class="sheet-more no-print" role="group" aria-labelledby=${this.key('asks')}>
      <p id=${this.key('asks')} tabindex="-1">${this.speak(`${asks}Ask`)}</p>
      <button class="btn alt" type="button" @click=${() => (asks === 'reset' ? this.clear() : this.giveUp())}>
        ${this.speak(`${asks}Yes`)}
      </button>
      <button class="btn alt" type="button" @click=${() => this.leave(asks)}>${this.speak('no')}</button>
    </div>`;
  }

  private ask(what: 'reset' | 'solution'): void {
    this.asks = what;
    this.focusField('asks');
  }

  private leave(asks: 'reset' | 'solution'): void {
    this.asks = '';
    this.focusField(asks);
  }

  private clear(): void {
    this.asks = '';
    this.missed = undefined;
    this.phase = 'open';
    this.draft = '';
    this.send('');
    this.response = '';
    this.focusField(this.question.cells[0]!.id);
  }

  private giveUp(): void {
    this.asks = '';
    const given = keptOf(this.draft, this.response, this.question.cells);
    this.awaitsVerdict = true;
    this.phase = 'answered';
    this.response = given ? `${given}\n!` : '!';
    this.send(this.response);
  }

  private download(): void {
    const { question, sheet, language } = this;
    const texts: Record<string, string> = {};
    this.typed().forEach((text, i) => (texts[question.cells[i]!.id] = text));
    const values = valuesOf(sheet, { texts, numbers: numbersOf(this.typed(), question.cells) });
    takeAlong(question.id, csvOf(sheet, values, language));
  }

  private write(i: number, text: string): void {
    const cells = this.typed().slice();
    cells[i] = text;
    this.change(cells.join('\n'));
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(this.keep, quiet);
  }

  /** Has the shell keep what is typed and not checked yet. */
  private readonly keep = (): void => {
    clearTimeout(this.waiting);
    if (!this.waiting || (this.phase !== 'open' && this.phase !== 'retry')) return;
    this.waiting = 0;
    const kept = keptOf(this.draft, this.response, this.question.cells);
    if (kept !== this.sent) this.send(kept);
  };

  private send(response: Response): void {
    clearTimeout(this.waiting);
    this.waiting = 0;
    this.sent = response;
    // An assessment keeps its attempt itself.
    if (!this.closest('#assessment')) this.fire('kept', { response });
  }

  private typed(): readonly string[] {
    return textsOf(this.draft, this.question.cells);
  }

  private get language(): string {
    return document.documentElement.lang || 'fr';
  }

  private written(value: number, digits = this.sheet.decimals): string {
    return value.toLocaleString(this.language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  private speak(key: Text, values: Readonly<Record<string, string | number>> = {}): string {
    return filled(this.texts[`worksheet.${key}`] || key, values);
  }
}
customElements.define('course-worksheet', CourseWorksheet);
