import type { Fault, LoggedCall } from '../checker/index.ts';
import type { LmsPage } from './lms-page.ts';
import { recorded, standing } from './standing.ts';

/** Calls shown at once; all of them are counted. */
const shown = 200;

/** The panel beside the activity: what the LMS has, every call and its verdict, and the switches that break things. */
export class Panel {
  private readonly lms: LmsPage;
  private readonly root: HTMLElement;
  private due = false;

  constructor(lms: LmsPage, root: HTMLElement) {
    this.lms = lms;
    this.root = root;
    lms.onChange = () => this.drawSoon();
    this.listen();
    this.draw();
  }

  private listen(): void {
    const { lms } = this;
    this.root.addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      if (input.name === 'fault') lms.fault = input.value === '' ? undefined : (input.value as Fault);
      if (input.name === 'slow') lms.transport.delay = input.checked ? 1500 : 0;
      this.draw();
    });
    this.part('toggle').addEventListener('click', () => (lms.isOpen ? lms.close() : lms.open()));
  }

  /** A package makes many calls at once: they are drawn together. */
  private drawSoon(): void {
    if (this.due) return;
    this.due = true;
    setTimeout(() => this.draw(), 50);
  }

  private draw(): void {
    this.due = false;
    const { lms } = this;
    this.part('toggle').textContent = lms.isOpen ? 'Close the activity' : 'Open the activity again';
    if (lms.data.standard === 'web') return;
    this.drawStanding(lms.data.standard);
    this.drawAnswers();
    this.drawCalls();
  }

  private drawStanding(standard: 'scorm12' | 'scorm2004'): void {
    const lines = standing(standard, this.lms.stored).flatMap(([name, value]) => [make('dt', name), make('dd', value)]);
    this.part('standing').replaceChildren(...lines);
  }

  private drawAnswers(): void {
    const rows = recorded(this.lms.stored).map(({ id, type, response, result }) => {
      const row = make('tr');
      const head = make('th', id);
      head.scope = 'row';
      row.append(head, make('td', type), make('td', response), make('td', result));
      return row;
    });
    this.part('answers').replaceChildren(...rows);
    const count = rows.length === 0 ? 'No answer is recorded yet.' : `${rows.length} recorded.`;
    this.part('answer-count').textContent = count;
  }

  private drawCalls(): void {
    const { calls, refused } = this.lms;
    const only = this.root.querySelector<HTMLInputElement>('[name=only]')?.checked ? refused : calls;
    const items = only.slice(-shown).toReversed().map(callItem);
    this.part('calls').replaceChildren(...items);
    const verdict = refused.length === 0 ? 'a strict LMS takes them all' : `a strict LMS refuses ${refused.length}`;
    this.part('call-count').textContent =
      calls.length === 0 ? 'No call yet.' : `${calls.length} calls; ${verdict}. The latest comes first.`;
  }

  private part(name: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The panel has no part "${name}".`);
    return found;
  }
}

const signs = { ok: '✓', refused: '✗', fault: '⚠' } as const;
const words = { ok: 'taken', refused: 'refused', fault: 'failed on purpose' } as const;

function callItem(call: LoggedCall): HTMLElement {
  const item = make('li');
  item.className = call.verdict;
  const quoted = call.arguments.map((each) => JSON.stringify(each.length > 160 ? `${each.slice(0, 160)}…` : each));
  const sign = make('span', signs[call.verdict]);
  sign.setAttribute('aria-hidden', 'true');
  const verdict = make('span', words[call.verdict]);
  verdict.className = 'vh';
  const answer = call.method.endsWith('GetValue') || call.error !== '0' ? ` → ${JSON.stringify(call.result)}` : '';
  const error = call.error === '0' ? '' : `, error ${call.error}`;
  item.append(sign, verdict, make('code', `${call.method}(${quoted.join(', ')})${answer}${error}`));
  if (call.verdict !== 'ok') item.append(make('p', call.reason));
  return item;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
