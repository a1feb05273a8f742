import type { Fault, LoggedCall } from '../checker/index.ts';
import type { LmsPage } from './lms-page.ts';
import { countWord } from '../words.ts';
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
      if (input.name === 'view') document.getElementById('content')!.className = `desk ${input.value}`;
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
    this.part('toggle').textContent = lms.isOpen ? 'Fermer le module' : 'Rouvrir le module';
    this.drawTrouble();
    if (lms.data.standard === 'web') return;
    this.drawStanding(lms.data.standard);
    this.drawAnswers();
    this.drawCalls();
  }

  private drawTrouble(): void {
    const part = this.part('trouble');
    if (part.hidden === !this.lms.transport.failed) return;
    part.hidden = !this.lms.transport.failed;
    part.textContent = part.hidden ? '' : 'Le serveur de l’aperçu ne répond plus : ce qui suit n’est pas gardé.';
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
    const count = rows.length === 0 ? 'Aucune pour l’instant.' : `${rows.length} en tout.`;
    this.part('answer-count').textContent = count;
    this.part('answer-table').hidden = rows.length === 0;
  }

  private drawCalls(): void {
    const { calls, refused } = this.lms;
    const only = this.root.querySelector<HTMLInputElement>('[name=only]')?.checked ? refused : calls;
    const items = only.slice(-shown).toReversed().map(callItem);
    this.part('calls').replaceChildren(...items);
    const verdict =
      refused.length === 0 ? 'un LMS strict n’en refuse aucun' : `un LMS strict en refuse ${refused.length}`;
    this.part('call-count').textContent =
      calls.length === 0
        ? 'Aucun pour l’instant.'
        : `${countWord(calls.length, 'appel')} ; ${verdict}. Le dernier d’abord.`;
  }

  private part(name: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The panel has no part "${name}".`);
    return found;
  }
}

const signs = { ok: '✓', refused: '✗', fault: '⚠' } as const;
const words = { ok: 'accepté', refused: 'refusé', fault: 'panne provoquée' } as const;

function callItem(call: LoggedCall): HTMLElement {
  const item = make('li');
  item.className = call.verdict;
  const quoted = call.arguments.map((each) => JSON.stringify(each.length > 160 ? `${each.slice(0, 160)}…` : each));
  const sign = make('span', signs[call.verdict]);
  sign.setAttribute('aria-hidden', 'true');
  const verdict = make('span', words[call.verdict]);
  verdict.className = 'vh';
  const answer = call.method.endsWith('GetValue') || call.error !== '0' ? ` → ${JSON.stringify(call.result)}` : '';
  const error = call.error === '0' ? '' : `, erreur ${call.error}`;
  item.append(sign, verdict, make('code', `${call.method}(${quoted.join(', ')})${answer}${error}`));
  if (call.verdict === 'refused') item.append(reasonOf(call));
  return item;
}

/** Written by the checker, in English as the standards are. */
function reasonOf({ reason }: LoggedCall): HTMLElement {
  const paragraph = make('p', reason);
  paragraph.lang = 'en';
  return paragraph;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
