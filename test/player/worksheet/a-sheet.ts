import '../../../player/worksheet/worksheet.ts';
import type { InteractionProperties, Phase } from '../../../player/interactions/interaction.ts';
import { interactions } from '../../../player/i18n/interactions.ts';
import { worksheet } from '../../../player/i18n/worksheet.ts';
import type { PlayerQuestion } from '../../../src/model/player-course.ts';
import { asOftenAsOneLikes, type Sheet } from '../../../src/model/worksheet/sheet.ts';
import { sheetResponse } from '../../../src/model/worksheet/response.ts';

const asked = { kind: 'asked' } as const;
const given = (value: number, display = String(value)) => ({ kind: 'given', value, display }) as const;

const cells = [
  { id: 'portable.fab', right: 4080, tolerance: 0.02 },
  { id: 'portable.usage', right: 298.94, tolerance: 0.02 },
  { id: 'ecran.fab', right: 1615, tolerance: 0.02 },
  { id: 'ecran.usage', right: 568.31, tolerance: 0.02 },
];

/** Two rows with two cells to fill in each, and a total of what the learner writes. */
export const sheet: Sheet<string> = {
  corner: 'Poste',
  columns: [
    { id: 'qte', title: 'Quantité', unit: '' },
    { id: 'duree', title: 'Durée', unit: 'ans' },
    { id: 'fab', title: 'Fabrication', unit: 'kg' },
    { id: 'usage', title: 'Usage', unit: 'kg' },
  ],
  rows: [
    { id: 'portable', title: 'Portables', cells: [given(120), given(5, '5 ans'), asked, asked] },
    { id: 'ecran', title: '=Écrans', cells: [given(150), { kind: 'empty', display: 'n. d.' }, asked, asked] },
    {
      id: 'total',
      title: 'Total',
      cells: [
        { kind: 'empty', display: '' },
        { kind: 'empty', display: '' },
        { kind: 'total', formula: ['+', ['.', 'portable', 'fab'], ['.', 'ecran', 'fab']] },
        { kind: 'total', formula: ['/', ['.', 'portable', 'usage'], ['.', 'ecran', 'usage']] },
      ],
    },
  ],
  decimals: 2,
  formulas: ['fabrication = quantité × facteur ÷ durée'],
  foreseen: [{ cell: 'portable.fab', value: 20_400, words: 'Il reste à répartir sur les <b>5 années</b>.' }],
  hints: { 'portable.fab': 'Quantité × facteur.', 'ecran.fab': 'Comme pour les portables.' },
  exports: true,
};

export const question: PlayerQuestion = {
  id: 'parc',
  key: 'abcd',
  title: 'Votre feuille',
  points: 4,
  tries: asOftenAsOneLikes,
  partial: true,
  type: 'worksheet',
  cells,
  feedback: { hint: '<p>Commencez en haut.</p>', outcomes: { always: '<p>Poste par poste.</p>' } },
  sheet,
};

export type Shown = HTMLElement & InteractionProperties & { readonly updateComplete: Promise<boolean> };

export interface Heard {
  readonly name: string;
  readonly response: string;
  readonly complete?: boolean;
}

const texts = Object.fromEntries(
  Object.entries({ ...interactions, ...worksheet }).map(([key, words]) => [key, words.fr]),
);

/** Puts the sheet into the page as the shell does; `grading` plays the shell: an answer stands for the next try. */
export async function show(
  properties: { readonly phase?: Phase; readonly response?: string; readonly question?: PlayerQuestion } = {},
) {
  document.documentElement.lang = 'fr';
  document.body.innerHTML = `<main><course-worksheet class="q" id="q-parc" data-question="parc"><div data-part="prompt"><p>Votre feuille</p></div><div data-part="sheet"><table></table></div></course-worksheet></main>`;
  const element = document.querySelector<Shown>('#q-parc')!;
  const heard: Heard[] = [];
  for (const name of ['answered', 'responded', 'kept']) {
    document.querySelector('main')!.addEventListener(name, (event) => {
      const { response, complete } = (event as CustomEvent).detail;
      heard.push({ name, response, ...(complete !== undefined && { complete }) });
      if (name === 'answered') Object.assign(element, { phase: 'retry', response });
    });
  }
  Object.assign(element, { question, texts, active: true, ...properties });
  await element.updateComplete;
  return { element, heard };
}

export const field = (cell: string): HTMLInputElement => document.getElementById(`parc-${cell}`) as HTMLInputElement;

export async function write(element: Shown, cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [cell, text] of Object.entries(cells)) {
    field(cell).value = text;
    field(cell).dispatchEvent(new Event('input', { bubbles: true }));
  }
  await element.updateComplete;
}

export async function press(element: Shown, words: string): Promise<void> {
  const button = Array.from(element.querySelectorAll('button')).find(({ textContent }) => textContent.trim() === words);
  if (!button) throw new Error(`There is no button "${words}".`);
  button.click();
  await element.updateComplete;
  await element.updateComplete;
}

export const check = (element: Shown): Promise<void> => press(element, 'Vérifier ma feuille');

/** What stands beside each cell: `portable.fab: À revoir`. */
export const marks = (element: Shown): string[] =>
  Array.from(element.querySelectorAll<HTMLElement>('.cell.ok, .cell.no'), (cell) => {
    const id = cell.querySelector('input')?.id ?? cell.querySelector('.label')?.textContent;
    return `${id?.replace('parc-', '')}: ${cell.querySelector('.mark')?.textContent.trim()}`;
  });

export const plain = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The response that has these texts in its cells, a line for each; `!` behind them asks for the solution. */
export function filled(texts: string): string {
  const response = sheetResponse(texts.replace(/\n!$/, '').split('\n'), cells);
  return texts.endsWith('!') ? `${response}\n!` : response;
}
