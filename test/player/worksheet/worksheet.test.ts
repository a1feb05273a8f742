// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { check, field, marks, plain, press, question, sheet, show, write, filled } from './a-sheet.ts';

beforeEach(() => {
  vi.useRealTimers();
});

describe('a worksheet', () => {
  test('shows its formulas, its given cells as words, and a named field for each cell to fill in', async () => {
    const { element } = await show();
    expect(plain(element.querySelector('.formulas'))).toBe('fabrication = quantité × facteur ÷ durée');
    const [portable, ecran, total] = Array.from(element.querySelectorAll('fieldset.row'));
    expect(plain(portable!)).toBe('Portables Quantité 120 Durée 5 ans Fabrication Usage');
    expect(plain(ecran!)).toContain('Durée n. d.');
    expect(plain(total!)).toContain('Fabrication à venir');
    for (const input of element.querySelectorAll('input')) {
      expect(plain(element.querySelector(`label[for="${input.id}"]`))).toMatch(/^(Fabrication|Usage)$/);
      expect([input.type, input.getAttribute('inputmode')]).toEqual(['text', 'decimal']);
    }
    expect(plain(element.querySelector('.hint'))).toContain('Toutes les cases sont en kg.');
    expect(plain(element.querySelector('[role=status]'))).toBe('');
    expect(plain(element)).not.toMatch(/undefined|\{|4.080|298/);
  });

  test('says in a line what is worked out where nothing is asked', async () => {
    const fixe = {
      id: 'fixe',
      title: 'Fixes',
      cells: [
        { kind: 'given', value: 10, display: '10' },
        { kind: 'empty', display: '' },
        { kind: 'total', formula: ['*', ['.', 'fixe', 'qte'], [null, 2]] },
        { kind: 'total', formula: ['*', ['.', 'portable', 'usage'], [null, 2]] },
      ],
    } as const;
    const { element } = await show({ question: { ...question, sheet: { ...sheet, rows: [...sheet.rows, fixe] } } });
    const row = Array.from(element.querySelectorAll('fieldset.row')).pop()!;
    expect(plain(row)).toBe('Fixes Quantité 10 Fabrication 20,00 Usage à venir');
    expect(row.querySelector('.cells')).toBeNull();
    await write(element, { 'portable.usage': '4,5' });
    expect(plain(row)).toBe('Fixes Quantité 10 Fabrication 20,00 Usage 9,00');
  });

  test('is checked cell by cell; what is empty is no mistake', async () => {
    const { element, heard } = await show();
    await write(element, { 'portable.fab': '20 400', 'portable.usage': '298,94' });
    await check(element);
    expect(heard).toEqual([{ name: 'answered', response: filled('20400\n298.94\n\n') }]);
    expect(marks(element)).toEqual(['portable.fab: À revoir', 'portable.usage: Juste']);
    expect(plain(element.querySelector('[role=status]'))).toBe('1 case juste, 1 à revoir, 2 à remplir');
    expect(field('portable.fab').value).toBe('20 400');
  });

  test('brings the focus to the first cell to mend, which says why', async () => {
    const { element } = await show();
    await write(element, { 'portable.fab': '20400', 'ecran.fab': '3', 'ecran.usage': '568.31' });
    await check(element);
    const input = field('portable.fab');
    expect(document.activeElement).toBe(input);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const about = input
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => plain(document.getElementById(id)));
    expect(about).toEqual(['À revoir', 'Fabrication. Il reste à répartir sur les 5 années.']);
    expect(plain(document.getElementById('parc-ecran.fab-why'))).toBe('Fabrication. Comme pour les portables.');
    expect(field('ecran.usage').getAttribute('aria-invalid')).toBeNull();
  });

  test('without a cell to mend the focus goes to the summary', async () => {
    const { element } = await show();
    await write(element, { 'portable.fab': '4080' });
    await check(element);
    expect(document.activeElement).toBe(element.querySelector('.verdict'));
    expect(plain(document.activeElement)).toBe('1 case juste, 3 à remplir');
  });

  test('a cell that is changed is open again, and judged by the next check', async () => {
    const { element, heard } = await show();
    await write(element, { 'portable.fab': '20400' });
    await check(element);
    await write(element, { 'portable.fab': '4080' });
    expect(marks(element)).toEqual([]);
    expect(field('portable.fab').getAttribute('aria-invalid')).toBeNull();
    await check(element);
    expect(marks(element)).toEqual(['portable.fab: Juste']);
    expect(heard.map(({ response }) => response)).toEqual([filled('20400\n\n\n'), filled('4080\n\n\n')]);
  });

  test('says what cannot be read as a number, and what is missing', async () => {
    const { element, heard } = await show();
    await check(element);
    expect(plain(element.querySelector('.missing'))).toBe('Remplissez au moins une case avant de vérifier.');
    expect(document.activeElement).toBe(field('portable.fab'));
    // Where the focus goes, not a screen further down.
    expect(field('portable.fab').closest('.row')!.querySelector('.missing')).not.toBeNull();
    await write(element, { 'portable.usage': 'douze' });
    await check(element);
    expect(plain(element.querySelector('.missing'))).toContain('« douze » ne se lit pas comme un nombre.');
    expect(document.activeElement).toBe(field('portable.usage'));
    expect(field('portable.usage').getAttribute('aria-describedby')).toContain('parc-missing');
    expect(heard).toEqual([]);
  });

  test('totals follow what is typed', async () => {
    const { element } = await show();
    const sums = (): string[] => Array.from(element.querySelectorAll('.cell.sum'), plain);
    await write(element, { 'portable.fab': '4080' });
    expect(sums()).toEqual(['Fabrication 4 080,00 jusqu’ici', 'Usage à venir']);
    await write(element, { 'ecran.fab': '0,5', 'portable.usage': '10', 'ecran.usage': '4' });
    expect(sums()).toEqual(['Fabrication 4 080,50', 'Usage 2,50']);
    await write(element, { 'ecran.usage': '0' });
    expect(sums()[1]).toBe('Usage à venir');
  });

  test('what is typed and not checked is kept apart, once the learner pauses or leaves', async () => {
    vi.useFakeTimers();
    const { element, heard } = await show();
    await write(element, { 'portable.fab': '4 080' });
    await check(element);
    await write(element, { 'portable.usage': '29' });
    await write(element, { 'portable.usage': '298,9' });
    expect(heard).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1500);
    expect(heard.slice(1)).toEqual([{ name: 'kept', response: filled('4080\n~298.9\n\n') }]);
    await write(element, { 'ecran.fab': '7' });
    window.dispatchEvent(new Event('beforeunload'));
    expect(heard.slice(2)).toEqual([{ name: 'kept', response: filled('4080\n~298.9\n~7\n') }]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(heard).toHaveLength(3);
  });

  test('a draft comes back as it was typed, and is not judged', async () => {
    const { element } = await show({ phase: 'retry', response: filled('20400\n~298.9\n\n') });
    expect([field('portable.fab').value, field('portable.usage').value]).toEqual(['20400', '298,9']);
    expect(marks(element)).toEqual(['portable.fab: À revoir']);
    expect(plain(element.querySelector('[role=status]'))).toBe('Aucune case juste, 1 à revoir, 3 à remplir');
    expect(element.contains(document.activeElement)).toBe(false);
  });

  test('can be cleared, after asking once', async () => {
    const { element, heard } = await show({ phase: 'retry', response: filled('20400\n298.94\n\n') });
    await press(element, 'Effacer ma feuille');
    expect(plain(document.activeElement)).toBe('Effacer tout ce que vous avez écrit dans cette feuille ?');
    await press(element, 'Continuer ma feuille');
    expect(plain(document.activeElement)).toBe('Effacer ma feuille');
    expect(field('portable.fab').value).toBe('20400');
    await press(element, 'Effacer ma feuille');
    await press(element, 'Effacer');
    expect(heard).toEqual([{ name: 'kept', response: '' }]);
    expect(field('portable.fab').value).toBe('');
    expect(document.activeElement).toBe(field('portable.fab'));
    expect(marks(element)).toEqual([]);
  });

  test('tells the solution after two checks, to who asks for it, and ends there', async () => {
    const { element, heard } = await show();
    const buttons = (): string[] => Array.from(element.querySelectorAll('button'), plain);
    await write(element, { 'portable.fab': '4080', 'portable.usage': '3' });
    await check(element);
    expect(buttons()).not.toContain('Voir le corrigé');
    await check(element);
    await press(element, 'Voir le corrigé');
    await press(element, 'Voir le corrigé');
    expect(heard.at(-1)).toEqual({ name: 'kept', response: filled('4080\n3\n\n\n!') });
    expect(element.querySelector('input')).toBeNull();
    const cells = Array.from(element.querySelectorAll('.cell'), plain);
    expect(cells.slice(0, 3)).toEqual([
      'Fabrication 4080 Juste',
      'Usage 3 À revoir Attendu : 298,94',
      'Fabrication vide Attendu : 1 615,00',
    ]);
    expect(cells[4]).toBe('Fabrication 4 080,00 jusqu’ici Attendu : 5 695,00');
    expect(plain(document.activeElement)).toBe('1 case juste, 1 à revoir, 2 laissées vides');
    expect(plain(element)).toContain('À retenir Poste par poste.');
  });

  test('with all tries used, shows what was expected', async () => {
    const limited = { ...question, tries: 2 };
    const { element } = await show({ phase: 'answered', response: filled('4080\n3\n\n'), question: limited });
    expect(plain(element)).toContain('Attendu : 298,94');
    expect(plain(element)).not.toContain('Effacer');
    const { element: open } = await show({ question: limited });
    expect(plain(open.querySelector('.hint'))).toContain('2 essais.');
  });

  test('in an assessment, collects without judging, and says when nothing is left open', async () => {
    const { element, heard } = await show({ phase: 'collect' });
    await write(element, { 'portable.fab': '4080', 'portable.usage': '1', 'ecran.fab': '1' });
    expect(heard.at(-1)).toEqual({ name: 'responded', response: filled('4080\n1\n1\n'), complete: false });
    await write(element, { 'ecran.usage': '1 000,5' });
    expect(heard.at(-1)).toEqual({ name: 'responded', response: filled('4080\n1\n1\n1000.5'), complete: true });
    expect(element.querySelector('button')).toBeNull();
    expect(plain(element.querySelector('.hint'))).not.toContain('Essais');
    Object.assign(element, { phase: 'closed', response: filled('4080\n1\n1\n1000.5') });
    await element.updateComplete;
    expect(element.querySelector('input, .ok, .no, .verdict')).toBeNull();
    expect(plain(element)).toContain('Usage 1 000,5');
    expect(plain(element)).not.toContain('Attendu');
  });

  test('survives a response that makes no sense', async () => {
    for (const phase of ['answered', 'retry', 'closed', 'open'] as const) {
      const { element } = await show({ phase, response: '~é\n\n!\n~\n<b>' });
      expect(element.querySelector('form')).not.toBeNull();
      expect(element.querySelector('.cell b b')).toBeNull();
    }
  });
});
