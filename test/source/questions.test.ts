import { describe, expect, test } from 'vitest';
import { plain, questionOf } from './reading.ts';

const base = { key: expect.stringMatching(/^[\w-]{4}$/) as string, points: 1, tries: 2, partial: true };
const words = (value: string) => [{ type: 'text', value }];

describe('questions', () => {
  test('choice: options, the right one, what is said of each', () => {
    const { question, ...around } = questionOf(
      ':::choice{#q}\nLaquelle ?\n\n- [ ] l’usage {#a} :: Peu **carboné**.\n- [x] la *fabrication* {#b}\n:::',
    );
    expect(question).toEqual({
      ...base,
      id: 'q',
      title: 'Laquelle ?',
      type: 'choice',
      multiple: false,
      options: [
        { id: 'a', text: 'l’usage' },
        { id: 'b', text: 'la fabrication' },
      ],
      right: ['b'],
    });
    expect(plain(around)).toMatchObject({
      prompt: [{ type: 'prose' }],
      words: { a: words('l’usage'), b: [{ value: 'la ' }, { type: 'emphasis' }] },
      optionFeedback: { a: [{ value: 'Peu ' }, { type: 'strong' }, { value: '.' }] },
      hint: [],
      outcomeFeedback: {},
    });
  });

  test('choice: several right answers, or `multiple`, make several answers', () => {
    const list = '\nQ ?\n\n- [x] a {#a}\n- [ ] b {#b}\n';
    expect(questionOf(`:::choice{#q}${list}- [x] c {#c}\n:::`).question).toMatchObject({
      multiple: true,
      right: ['a', 'c'],
    });
    expect(questionOf(`:::choice{#q multiple}${list}:::`).question).toMatchObject({ multiple: true, right: ['a'] });
  });

  test('every question takes points, tries, partial, objective, tags and page', () => {
    const attributes = 'points=2.5 tries=3 partial=no objective=agir tags="a b" page=page';
    const { question, tags, page } = questionOf(`:::true-false{#q ${attributes} answer=true}\nQ ?\n:::`);
    expect(question).toMatchObject({
      points: 2.5,
      tries: 3,
      partial: false,
      objective: 'agir',
      type: 'true-false',
      right: true,
    });
    expect({ tags, page }).toEqual({ tags: ['a', 'b'], page: 'page' });
  });

  test('true-false gives one try', () => {
    expect(questionOf(':::true-false{#q answer=false}\nQ ?\n:::').question).toMatchObject({ tries: 1, right: false });
  });

  test('hint and feedback', () => {
    const asides = ':::hint\nH.\n:::\n\n:::feedback{when=right}\nR.\n:::\n\n:::feedback\nA.\n:::\n';
    const { hint, outcomeFeedback } = questionOf(`:::true-false{#q answer=true}\nQ ?\n\n${asides}:::`);
    const prose = (value: string) => [{ type: 'prose', content: [{ type: 'paragraph', children: words(value) }] }];
    expect(plain({ hint, outcomeFeedback })).toEqual({
      hint: prose('H.'),
      outcomeFeedback: { right: prose('R.'), always: prose('A.') },
    });
  });

  test('matching: pairs, decoys, and targets in an order that is not the right one', () => {
    const { question, optionFeedback } = questionOf(
      ':::matching{#q}\nQ ?\n\n- Un {#1} => 1 {#a} :: dit\n- Deux {#2} => 2 {#b}\n- Aussi un {#3} => 1 {#a}\n- => 3 {#c}\n:::',
    );
    if (question.type !== 'matching') throw new Error(question.type);
    expect(question.sources.map(({ id, text }) => id + text)).toEqual(['1Un', '2Deux', '3Aussi un']);
    expect(question.pairs).toEqual({ 1: 'a', 2: 'b', 3: 'a' });
    const shown = question.targets.map(({ id }) => id);
    expect(shown.toSorted()).toEqual(['a', 'b', 'c']);
    expect(shown.slice(0, 2)).not.toEqual(['a', 'b']);
    expect(plain(optionFeedback)).toEqual({ 1: words('dit') });
  });

  test.each(['q', 'vie', 'ordre', 'etapes', 'x1', 'x2', 'x3', 'x4'])(
    'sequencing %s never shows the right order',
    (id) => {
      const { question } = questionOf(`:::sequencing{#${id}}\nQ ?\n\n1. A {#a}\n2. B {#b}\n:::`);
      expect(question).toMatchObject({ type: 'sequencing', right: ['a', 'b'], options: [{ id: 'b' }, { id: 'a' }] });
    },
  );

  test('categorize: items under their category', () => {
    const { question, optionFeedback } = questionOf(
      ':::categorize{#q}\nQ ?\n\n- Rebond {#1}\n  - forfait {#a} :: dit\n- Gain {#2}\n  - page {#b}\n  - serveur {#c}\n:::',
    );
    if (question.type !== 'categorize') throw new Error(question.type);
    expect(question.categories.map(({ text }) => text)).toEqual(['Rebond', 'Gain']);
    expect(question.pairs).toEqual({ a: '1', b: '2', c: '2' });
    expect(question.items.map(({ id }) => id)).not.toEqual(['a', 'b', 'c']);
    expect(plain(optionFeedback)).toEqual({ a: words('dit') });
  });

  test('fill-in: accepted answers and foreseen ones', () => {
    const { question, optionFeedback } = questionOf(
      ':::fill-in{#q accents=yes}\nQ ?\n\n- absolue\n- absolu\n- [ ] relative :: dit\n:::',
    );
    expect(question).toMatchObject({
      type: 'fill-in',
      accept: ['absolue', 'absolu'],
      foreseen: ['relative'],
      caseMatters: false,
      accentsMatter: true,
    });
    expect(plain(optionFeedback)).toEqual({ 0: words('dit') });
  });

  test('cloze: gaps in their text; the text is the title where there is no prompt', () => {
    const { question, prompt, text } = questionOf(
      ':::cloze{#q}\nIl utilise :gap[11|onze]{#a} % ; le :gap[premier]{#b options="premier|second"} poste.\n:::',
    );
    expect(question).toMatchObject({
      type: 'cloze',
      title: 'Il utilise … % ; le … poste.',
      gaps: [
        { id: 'a', accept: ['11', 'onze'] },
        { id: 'b', accept: ['premier'], options: ['premier', 'second'] },
      ],
    });
    expect(prompt).toEqual([]);
    expect(plain(text)).toMatchObject([
      { content: [{ children: [{}, { name: 'gap', attributes: { id: 'a' } }, {}, {}, {}] }] },
    ]);
  });

  test('cloze: what stands before the text is its prompt', () => {
    const { question, prompt } = questionOf(':::cloze{#q}\nComplétez.\n\nIl utilise :gap[11]{#a} %.\n:::');
    expect(question.title).toBe('Complétez.');
    expect(prompt).toHaveLength(1);
  });

  test('numeric: answer, tolerance, unit, foreseen values', () => {
    const { question, optionFeedback } = questionOf(
      ':::numeric{#q answer=14.2 tolerance=0.2 unit="kg par an"}\nQ ?\n\n- 28.3 :: dit\n- -1\n:::',
    );
    expect(question).toMatchObject({
      type: 'numeric',
      right: 14.2,
      tolerance: 0.2,
      unit: 'kg par an',
      foreseen: [28.3, -1],
    });
    expect(plain(optionFeedback)).toEqual({ 0: words('dit') });
  });

  test('numeric: a list that foresees nothing belongs to the question', () => {
    const { question, prompt } = questionOf(':::numeric{#q answer=2}\nQ ?\n\n- achat : 170 kg\n- durée : 4 ans\n:::');
    expect(question).toMatchObject({ foreseen: [], title: 'Q ? achat : 170 kg durée : 4 ans' });
    expect(prompt).toHaveLength(1);
  });

  test('likert and long-fill-in are not graded', () => {
    expect(questionOf(':::likert{#q}\nQ ?\n\n- Non {#1}\n- Oui {#2} :: dit\n:::').question).toMatchObject({
      type: 'likert',
      points: 0,
      tries: 1,
      options: [
        { id: '1', text: 'Non' },
        { id: '2', text: 'Oui' },
      ],
    });
    expect(questionOf(':::long-fill-in{#q max=200}\nQ ?\n:::').question).toMatchObject({ points: 0, max: 200 });
  });

  test('hotspot: a drawing and its zones', () => {
    const { question, drawing } = questionOf(
      ':::hotspot{#q src=media/bureau.svg alt="Un bureau"}\nQ ?\n\n- [x] le portable {#a}\n- [ ] la lampe {#b}\n:::',
    );
    expect(question).toMatchObject({ type: 'hotspot', multiple: false, right: ['a'] });
    expect(drawing).toEqual({ src: 'media/bureau.svg', alt: 'Un bureau' });
  });

  test('figures in titles and options are the value that learners read', () => {
    const { question } = questionOf(
      ':::choice{#q}\nEst-ce :figure[part] ?\n\n- [x] oui, :figure[part]{as=number} {#a}\n- [ ] non {#b}\n:::',
    );
    expect(question).toMatchObject({
      title: 'Est-ce 4,4\u00a0% ?',
      options: [{ text: 'oui, 4,4' }, { text: 'non' }],
    });
  });

  test('a title has at most 250 characters', () => {
    const { question } = questionOf(`:::true-false{#q answer=true}\n${'mot '.repeat(100)}\n:::`);
    expect(question.title.length).toBeLessThanOrEqual(250);
    expect(question.title).toMatch(/mot…$/);
  });

  test('a prompt may hold blocks and a list of its own', () => {
    const { prompt, question } = questionOf(
      ':::choice{#q}\n:::figure{src=media/bureau.svg decorative}\n:::\n\n- un\n- deux\n\nLequel ?\n\n- [x] a {#a}\n- [ ] b {#b}\n:::',
    );
    expect(prompt.map(({ type }) => type)).toEqual(['figure', 'prose']);
    expect(question.title).toBe('un deux Lequel ?');
  });
});
