// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import '../../../player/commitment/commitment.ts';
import { sampleQuestions } from '../../model/sample-questions.ts';
import { check, type Shown, show } from '../interactions/learner.ts';

const question = sampleQuestions.commitment;

const pick = async (element: Shown, id: string): Promise<void> => {
  element.querySelector<HTMLInputElement>(`input[value="${id}"]`)!.click();
  await element.updateComplete;
};

const write = async (element: Shown, at: number, text: string): Promise<void> => {
  const field = document.getElementById(`${question.id}-own${at}`) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
};

const mine = (element: Shown): string[] =>
  Array.from(element.querySelectorAll('.mine li'), (line) => line.textContent.trim());

describe('a list of commitments', () => {
  test('keeps what is ticked and what is written, in the order of the list', async () => {
    const { element, heard } = await show(question);
    await pick(element, 'c');
    await pick(element, 'a');
    await write(element, 1, '  Éteindre la box la nuit ');
    await check(element);
    expect(heard).toEqual([
      { name: 'answered', detail: { question: 'engagements', response: 'ac\nÉteindre la box la nuit' } },
    ]);
  });

  test('asks for one line at least, and says so at the first one', async () => {
    const { element, heard } = await show(question);
    await write(element, 0, '   ');
    await check(element);
    expect(heard).toEqual([]);
    expect(element.querySelector('.missing')!.textContent).toBe('Cochez au moins une ligne, ou écrivez la vôtre.');
    expect(document.activeElement!.id).toBe('engagements-a');
  });

  test('is shown once kept, and may be changed at any time', async () => {
    const { element, heard } = await show(question, { phase: 'answered', response: 'b\nUne idée' });
    expect(mine(element)).toEqual(['Réparer', 'Une idée']);
    element.querySelector<HTMLButtonElement>('button[type=button]')!.click();
    await element.updateComplete;
    await pick(element, 'b');
    await pick(element, 'c');
    await check(element);
    expect(heard.map(({ detail }) => detail.response)).toEqual(['c\nUne idée']);
  });

  test('reads as text what somebody wrote as HTML', async () => {
    const { element } = await show(question, { phase: 'answered', response: '\n<img src=x onerror=alert(1)>' });
    expect(mine(element)).toEqual(['<img src=x onerror=alert(1)>']);
    expect(element.querySelector('img')).toBeNull();
  });
});
