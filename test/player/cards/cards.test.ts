// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import '../../../player/cards/cards.ts';

const card = (title: string): string => `<li><h2>${title}</h2><div><p>Le dos de ${title}.</p></div></li>`;

beforeEach(() => {
  document.body.textContent = '';
  const place = document.createElement('main');
  place.innerHTML = `<course-cards class="cards" data-front="Recto" data-back="Verso" data-turn="Retourner" data-turnall="Tout retourner">
    <ul role="list">${card('Un')}${card('Deux')}</ul></course-cards>`;
  document.body.appendChild(place);
});

const buttons = (): HTMLButtonElement[] => Array.from(document.querySelectorAll<HTMLButtonElement>('li button'));
const all = (): HTMLButtonElement => document.querySelector<HTMLButtonElement>('.cards > button')!;

/** What shows of each card: its front, its back. */
const faces = (): string[] =>
  Array.from(document.querySelectorAll('li'), (item) =>
    Array.from(item.querySelectorAll(':scope > h2, :scope > h2 + div'))
      .filter((face) => !face.classList.contains('away'))
      .map((face) => face.textContent)
      .join(),
  );

describe('cards to turn', () => {
  test('begin on their fronts, each with a button that names it and says how it stands', () => {
    expect(faces()).toEqual(['Un', 'Deux']);
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Retourner Un', 'Retourner Deux']);
    expect(buttons().map((button) => button.getAttribute('aria-expanded'))).toEqual(['false', 'false']);
    expect(document.querySelector('.card-bar span')!.textContent).toBe('Recto');
  });

  test('turn one by one, and back', () => {
    buttons()[1]!.click();
    expect(faces()).toEqual(['Un', 'Le dos de Deux.']);
    expect(document.querySelectorAll('.card-bar > span')[1]!.textContent).toBe('Verso · Deux');
    buttons()[1]!.click();
    expect(faces()).toEqual(['Un', 'Deux']);
  });

  test('turn all at once; the button knows when they are all turned, however that came', () => {
    all().click();
    expect(faces()).toEqual(['Le dos de Un.', 'Le dos de Deux.']);
    expect(all().getAttribute('aria-pressed')).toBe('true');
    buttons()[0]!.click();
    expect(all().getAttribute('aria-pressed')).toBe('false');
    buttons()[0]!.click();
    expect(all().getAttribute('aria-pressed')).toBe('true');
    all().click();
    expect(faces()).toEqual(['Un', 'Deux']);
  });

  test('turn where the front is pressed', () => {
    document.querySelector<HTMLElement>('li h2')!.click();
    expect(faces()).toEqual(['Le dos de Un.', 'Deux']);
  });

  test('are built once, wherever they are moved', () => {
    document.body.appendChild(document.querySelector('course-cards')!);
    expect(buttons()).toHaveLength(2);
  });
});
