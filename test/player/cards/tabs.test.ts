// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import '../../../player/cards/tabs.ts';

beforeEach(() => {
  location.hash = '';
  document.body.textContent = '';
  const place = document.createElement('main');
  place.innerHTML = `<course-tabs class="tabs">${['Un', 'Deux', 'Trois']
    .map((title, i) => `<section><h2>${title}</h2><p id="p${i}" tabindex="-1">Texte de ${title}.</p></section>`)
    .join('')}</course-tabs>`;
  document.body.appendChild(place);
});

const tabs = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('[role=tab]'));
const shown = (): string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('section'))
    .filter((panel) => !panel.hidden)
    .map((panel) => panel.querySelector('h2')!.textContent);
const picked = (): string[] =>
  tabs()
    .filter((tab) => tab.getAttribute('aria-selected') === 'true' && tab.getAttribute('tabindex') === '0')
    .map(({ textContent }) => textContent);
const press = (key: string): void => {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};

describe('tabs', () => {
  test('show the first panel; each tab and its panel name each other', () => {
    expect(shown()).toEqual(['Un']);
    expect(picked()).toEqual(['Un']);
    for (const tab of tabs()) {
      const panel = document.getElementById(tab.getAttribute('aria-controls')!)!;
      expect(panel.getAttribute('aria-labelledby')).toBe(tab.id);
      expect(panel.querySelector('h2')!.textContent).toBe(tab.textContent);
    }
  });

  test.each([
    [['ArrowRight'], 'Deux'],
    [['ArrowRight', 'ArrowRight', 'ArrowRight'], 'Un'],
    [['ArrowLeft'], 'Trois'],
    [['End'], 'Trois'],
    [['End', 'Home'], 'Un'],
    [['ArrowDown', 'x'], 'Un'],
  ])('%j leads to %s', (keys, title) => {
    tabs()[0]!.focus();
    keys.forEach(press);
    expect(picked()).toEqual([title]);
    expect(shown()).toEqual([title]);
    expect(document.activeElement!.textContent).toBe(title);
  });

  test('an address that leads into a hidden panel opens it and takes the focus there', () => {
    location.hash = '#p2';
    dispatchEvent(new Event('hashchange'));
    expect(shown()).toEqual(['Trois']);
    expect(document.activeElement!.id).toBe('p2');
  });

  test('what plays in a panel pauses when it is hidden', () => {
    const video = document.createElement('video');
    let paused = 0;
    video.pause = () => void paused++;
    document.querySelector('section')!.appendChild(video);
    tabs()[1]!.click();
    expect(paused).toBe(1);
  });
});
