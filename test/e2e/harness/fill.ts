import type { Dice } from './dice.ts';
import { pause } from './pause.ts';

const texts = ['2,5', '10', '52', 'nuit', 'Une phrase, « avec » l’accent — et 🌱'];

/** Gives a question any answer at all, with what it has to answer with. */
export async function fill(question: HTMLElement, dice: Dice): Promise<void> {
  dice.one(question.querySelectorAll<HTMLElement>('input[type=radio], input[type=checkbox]'))?.click();
  for (const select of question.querySelectorAll('select')) {
    select.selectedIndex = 1 + dice.below(select.options.length - 1);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await pause(0);
  }
  for (const field of question.querySelectorAll<HTMLInputElement>('input[type=text], textarea')) {
    const isNumber = field.getAttribute('inputmode') === 'decimal';
    field.value = dice.one(isNumber ? texts.slice(0, 3) : texts) ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(0);
  }
  dice.one(question.querySelectorAll<HTMLElement>('.order button:not([disabled])'))?.click();
  await pause(0);
}
