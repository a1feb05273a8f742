// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import '../../../player/interactions/index.ts';
import { grade } from '../../../src/model/grade.ts';
import type { QuestionType, Response } from '../../../src/model/question.ts';
import { rightResponse } from '../../../src/model/right-response.ts';
import { sampleQuestions } from '../../model/sample-questions.ts';
import { answer, check, show } from './learner.ts';
import { questionHtml } from './page.ts';

interface Sample {
  readonly right: Response;
  readonly wrong: Response;
  readonly partial?: Response;
  /** Words of the right answer that a learner must find after a wrong one. */
  readonly rightWords: string;
  /** Words of the learner's wrong answer. */
  readonly wrongWords: string;
}

/** Those of extras have tests of their own. */
type Extra = 'commitment' | 'worksheet' | 'scenario';

const samples: Readonly<Record<Exclude<QuestionType, 'likert' | 'long-fill-in' | Extra>, Sample>> = {
  choice: { right: 'ab', wrong: 'c', partial: 'a', rightWords: 'Fabrication', wrongWords: 'Réveil' },
  'true-false': { right: 'f', wrong: 't', rightWords: 'La bonne réponse', wrongWords: 'Vrai' },
  matching: { right: '1a2b', wrong: '1b2c', partial: '1a2c', rightWords: 'Bonne réponse : 50 %', wrongWords: '12 %' },
  sequencing: {
    right: 'abcd',
    wrong: 'dcba',
    partial: 'bcda',
    rightWords: 'sa place est la n° 4',
    wrongWords: '1. Fin de vie',
  },
  categorize: {
    right: 'a1b2c2',
    wrong: 'a2b1c1',
    partial: 'a1b1c1',
    rightWords: 'Bonne réponse : Effet rebond',
    wrongWords: 'Gain réel',
  },
  'fill-in': { right: 'absolue', wrong: 'relative', rightWords: 'Bonne réponse : absolue', wrongWords: 'relative' },
  cloze: {
    right: '11\npremier',
    wrong: '12\ndeuxième',
    partial: '11\ndeuxième',
    rightWords: 'Bonne réponse : premier',
    wrongWords: 'deuxième',
  },
  numeric: {
    right: '14.2',
    wrong: '28.3',
    rightWords: 'Bonne réponse : 14,2 kg par an (à 0,2 près)',
    wrongWords: '28,3',
  },
  hotspot: { right: 'a', wrong: 'b', rightWords: 'La bonne réponse', wrongWords: 'Le téléphone' },
};

const neutral = { likert: '2', 'long-fill-in': 'Garder mon poste' } as const;

const plain = (element: Element): string => element.textContent.replace(/\s+/g, ' ');

beforeEach(() => {
  document.body.innerHTML = '';
});

const plainTypes = (Object.keys(sampleQuestions) as QuestionType[]).filter(
  (type) => type in samples || type in neutral,
);

describe.each(plainTypes)('%s', (type) => {
  const question = sampleQuestions[type];
  const given: Response = type in neutral ? neutral[type as keyof typeof neutral] : samples[type as 'choice'].wrong;

  test('leaves the words of the page alone until its page is shown', async () => {
    const { element } = await show(question, {});
    document.body.innerHTML = questionHtml(question);
    const waiting = document.querySelector<typeof element>('.q')!;
    const before = waiting.innerHTML;
    Object.assign(waiting, { question: element.question, texts: element.texts });
    await waiting.updateComplete;
    expect(waiting.innerHTML).toBe(before);
    waiting.active = true;
    await waiting.updateComplete;
    expect(waiting.querySelector('form')).not.toBeNull();
    expect(waiting.querySelector('[data-part=prompt]')).toBeNull();
  });

  test('asks in a form whose legend is the question and whose fields have names', async () => {
    const { element } = await show(question);
    expect(plain(element.querySelector('fieldset > legend')!).trim()).toBe(question.title);
    for (const field of element.querySelectorAll('input, select, textarea, button[type=button]')) {
      const label = field.getAttribute('aria-label') ?? element.querySelector(`label[for="${field.id}"]`)?.textContent;
      expect(label ?? field.closest('label')?.textContent ?? '').toMatch(/\p{L}|\d/u);
    }
    expect(element.querySelector('button[type=submit]')!.textContent).toBe('Valider ma réponse');
    expect(element.querySelector('[role=status]')).not.toBeNull();
    expect(plain(element)).not.toMatch(/undefined|\{|Dit de|C’est dit|Regardez mieux/);
  });

  test('keeps class, id and data-question of its host', async () => {
    const { element } = await show(question);
    expect([element.className, element.id, element.dataset['question']]).toEqual([
      'q',
      `q-${question.id}`,
      question.id,
    ]);
  });

  test('says what is missing, marks the field and brings focus to it', async () => {
    const { element, heard } = await show(question);
    await check(element);
    expect(heard).toEqual([]);
    const missing = element.querySelector<HTMLElement>('.missing')!;
    expect(missing.hidden).toBe(false);
    expect(missing.textContent.trim()).not.toBe('');
    const focused = document.activeElement!;
    expect(element.contains(focused)).toBe(true);
    expect(focused.getAttribute('aria-describedby')).toContain(missing.id);
    if (type !== 'sequencing') expect(focused.getAttribute('aria-invalid')).toBe('true');
    await answer(element, question, given);
    expect(missing.hidden).toBe(true);
    expect(element.querySelector('[aria-invalid]')).toBeNull();
  });

  test('sends the answer given through its controls', async () => {
    const { element, heard } = await show(question);
    await answer(element, question, given);
    expect(heard).toEqual([]);
    await check(element);
    expect(heard).toEqual([{ name: 'answered', detail: { question: question.id, response: given } }]);
  });

  test('collects without button and verdict, and says when nothing is left open', async () => {
    const { element, heard } = await show(question, { phase: 'collect' });
    expect(element.querySelector('button[type=submit]')).toBeNull();
    await answer(element, question, given);
    expect(heard.every(({ name }) => name === 'responded')).toBe(true);
    expect(heard.at(-1)!.detail).toEqual({ question: question.id, response: given, complete: true });
    element.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await element.updateComplete;
    expect(heard.some(({ name }) => name === 'answered')).toBe(false);
    expect(element.querySelector('.verdict')).toBeNull();
  });

  test('takes a collected answer up again', async () => {
    const { element, heard } = await show(question, { phase: 'collect', response: given });
    element.phase = 'open';
    await element.updateComplete;
    await check(element);
    expect(heard).toEqual([{ name: 'answered', detail: { question: question.id, response: given } }]);
  });

  test('closed, shows the answer without judging it', async () => {
    const { element } = await show(question, { phase: 'closed', response: given });
    expect(element.querySelector('input, select, textarea, button')).toBeNull();
    expect(element.querySelector('.ok, .no, .verdict')).toBeNull();
    expect(plain(element)).not.toMatch(/Dit de|C’est dit|garder|Bonne réponse|sa place/);
  });

  test('closed without an answer, breaks nothing', async () => {
    const { element } = await show(question, { phase: 'closed' });
    expect(plain(element)).not.toMatch(/undefined/);
  });

  test('survives a response that makes no sense', async () => {
    for (const phase of ['answered', 'retry', 'closed', 'open'] as const) {
      const { element } = await show(question, { phase, response: '~é\n\n\n' });
      expect(element.querySelector('form')).not.toBeNull();
    }
  });

  test('starts afresh when the shell takes the answer back', async () => {
    const { element, heard } = await show(question, { phase: 'answered', response: given });
    Object.assign(element, { phase: 'open', response: '' });
    await element.updateComplete;
    await check(element);
    expect(heard).toEqual([]);
    expect(element.querySelector<HTMLElement>('.missing')!.hidden).toBe(false);
  });
});

describe.each(Object.entries(samples))('%s, graded', (type, { right, wrong, partial, rightWords, wrongWords }) => {
  const question = sampleQuestions[type as QuestionType];

  test('the samples are what they claim to be', () => {
    expect(right).toBe(rightResponse(question));
    expect(grade(question, wrong).outcome).toBe('wrong');
    if (partial) expect(grade(question, partial).outcome).toBe('partial');
  });

  test.each<readonly string[]>([
    [right, 'right', 'Juste', 'C’est dit juste.'],
    [wrong, 'wrong', 'À revoir', 'C’est dit à revoir.'],
    ...(partial ? [[partial, 'partial', 'En partie juste', 'C’est dit en partie.']] : []),
  ])('%j: verdict in words and sign, with what the author says', async (response = '', outcome, words, said) => {
    const { element } = await show(question);
    await answer(element, question, response);
    await check(element);
    Object.assign(element, { phase: 'answered', response });
    await element.updateComplete;
    const verdict = element.querySelector<HTMLElement>('[role=status] .verdict')!;
    expect(verdict.textContent.trim()).toBe(words);
    expect(verdict.querySelector(`svg.${outcome}`)).not.toBeNull();
    expect(document.activeElement).toBe(verdict);
    expect(plain(element)).toContain(said);
    expect(plain(element)).toContain('À retenir Ce qu’il faut garder.');
    expect(element.querySelector('form input, select, textarea, button')).toBeNull();
  });

  test('after a wrong answer, shows it and the right one, each with a sign', async () => {
    const { element } = await show(question, { phase: 'answered', response: wrong });
    expect(plain(element)).toContain(wrongWords);
    expect(plain(element)).toContain(rightWords);
    expect(element.querySelector('.no svg.wrong, svg.wrong')).not.toBeNull();
    expect(plain(element)).toMatch(/Dit de/);
  });

  test('a saved answer is shown without taking the focus', async () => {
    const { element } = await show(question, { phase: 'answered', response: right });
    expect(plain(element)).toContain('Juste');
    expect(element.contains(document.activeElement)).toBe(false);
  });

  test('a second try: hint and first try are shown, the right answer is not, and it can be sent again', async () => {
    const { element, heard } = await show(question);
    await answer(element, question, wrong);
    await check(element);
    Object.assign(element, { phase: 'retry', response: wrong });
    await element.updateComplete;
    expect(document.activeElement).toBe(element.querySelector('.verdict'));
    expect(plain(element)).toContain('À revoir');
    expect(plain(element)).toContain('Indice Regardez mieux.');
    expect(plain(element)).not.toMatch(/[Bb]onne réponse|C’est dit|garder|sa place/);
    await answer(element, question, right);
    await check(element);
    expect(heard.at(-1)).toEqual({ name: 'answered', detail: { question: question.id, response: right } });
  });
});

describe.each(Object.entries(neutral))('%s, not graded', (type, response) => {
  test('thanks without judging, and says what the author says', async () => {
    const { element } = await show(sampleQuestions[type as QuestionType], { phase: 'answered', response });
    expect(element.querySelector('.ok, .no')).toBeNull();
    expect(plain(element)).toContain('Votre réponse est prise en compte');
    expect(plain(element)).toContain('C’est dit neutre.');
    expect(plain(element)).not.toMatch(/Juste|revoir/);
  });
});
