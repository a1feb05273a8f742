import type { InteractionProperties, Phase } from '../../../player/interactions/interaction.ts';
import { commitment } from '../../../player/i18n/commitment.ts';
import { interactions } from '../../../player/i18n/interactions.ts';
import type { Question, Response } from '../../../src/model/question.ts';
import { questionHtml, withFeedback } from './page.ts';

/** A question element in a page. */
export type Shown = HTMLElement & InteractionProperties & { readonly updateComplete: Promise<boolean> };

export const french = Object.fromEntries(
  Object.entries({ ...interactions, ...commitment }).map(([key, words]) => [key, words.fr]),
);

export interface Heard {
  readonly name: string;
  readonly detail: { readonly question: string; readonly response: string; readonly complete?: boolean };
}

/** Puts a question in the page as the shell does, and keeps what it fires. */
export async function show(
  question: Question,
  properties: { phase?: Phase; response?: Response; shuffle?: number } = {},
) {
  document.documentElement.lang = 'fr';
  document.body.innerHTML = `<main>${questionHtml(question)}</main>`;
  const element = document.querySelector<Shown>(`#q-${question.id}`)!;
  const heard: Heard[] = [];
  for (const name of ['answered', 'responded']) {
    const hear = (event: Event): number => heard.push({ name, detail: (event as CustomEvent).detail });
    document.querySelector('main')!.addEventListener(name, hear);
  }
  Object.assign(element, { question: withFeedback(question), texts: french, active: true, ...properties });
  await element.updateComplete;
  return { element, heard };
}

/** Presses the button, as Enter in a field does. */
export async function check(element: Shown): Promise<void> {
  element.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
  await element.updateComplete;
  await element.updateComplete;
}

/** Gives an answer through the form's own controls. */
export async function answer(element: Shown, question: Question, response: Response): Promise<void> {
  const key = (field: string): HTMLInputElement =>
    document.getElementById(`${question.id}-${field}`) as HTMLInputElement;
  switch (question.type) {
    case 'matching':
    case 'categorize':
      for (let i = 0; i < response.length; i += 2) write(key(response[i]!), response[i + 1]!);
      break;
    case 'cloze':
      for (const [i, text] of response.split('\n').entries()) write(key(String(i)), text);
      break;
    case 'fill-in':
    case 'numeric':
    case 'long-fill-in':
      write(key('field'), response);
      break;
    case 'sequencing':
      await arrange(element, question, response);
      break;
    default:
      pick(element, response);
  }
  await element.updateComplete;
}

function pick(element: Shown, response: Response): void {
  for (const input of element.querySelectorAll<HTMLInputElement>('input')) {
    const isToggle = input.type === 'checkbox' || !input.checked;
    if (isToggle && input.checked !== response.includes(input.value)) input.click();
  }
}

function write(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Moves lines up with their buttons until they stand as asked; down and up again where they already do. */
async function arrange(element: Shown, question: Extract<Question, { type: 'sequencing' }>, response: Response) {
  const press = async (place: number, way: string): Promise<void> => {
    document.getElementById(`${question.id}-${place}-${way}`)!.click();
    await element.updateComplete;
  };
  const shown = (): string[] =>
    Array.from(element.querySelectorAll('.order > li > div'), (line) => line.textContent.trim());
  const text = (id: string): string => question.options.find((option) => option.id === id)!.text;
  await press(0, 'down');
  for (const [place, id] of response.split('').entries()) {
    for (let at = shown().indexOf(text(id)); at > place; at--) await press(at, 'up');
  }
}
