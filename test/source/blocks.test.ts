import { describe, expect, test } from 'vitest';
import { blocksOf, plain } from './reading.ts';

const text = (value: string) => ({ type: 'text', value });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });
const prose = (value: string) => ({ type: 'prose', content: [paragraph(value)] });

describe('blocks', () => {
  test('Markdown between two blocks is one prose block, where it stands', () => {
    const [block] = blocksOf('Un.\n\nDeux.');
    expect(plain(block)).toEqual({ type: 'prose', content: [paragraph('Un.'), paragraph('Deux.')] });
    expect(block?.place).toEqual({ file: 'essai/fr/01.md', line: 9, column: 1, endLine: 11, endColumn: 6 });
  });

  test('a callout', () => {
    expect(plain(blocksOf(':::callout[Prudence]{kind=caution}\nVu.\n:::'))).toEqual([
      { type: 'callout', kind: 'caution', title: 'Prudence', blocks: [prose('Vu.')] },
    ]);
  });

  test('a key figure and a definition of the glossary take one line', () => {
    expect(plain(blocksOf('::key-figure[de l’empreinte]{figure=part}\n\n::definition{term=acv}'))).toEqual([
      { type: 'key-figure', figure: 'part', text: [text('de l’empreinte')] },
      { type: 'definition', term: 'acv', title: 'analyse du cycle de vie', blocks: [] },
    ]);
  });

  test('a definition of the author’s own', () => {
    expect(plain(blocksOf(':::definition[ACV]\nTout compter.\n:::'))).toEqual([
      { type: 'definition', title: 'ACV', blocks: [prose('Tout compter.')] },
    ]);
  });

  test('a quote', () => {
    expect(plain(blocksOf(':::quote{by="Ada, mathématicienne" source=ademe}\nOui.\n:::'))).toEqual([
      { type: 'quote', by: 'Ada, mathématicienne', source: 'ademe', content: [paragraph('Oui.')] },
    ]);
  });

  test('an accordion has a fold for each level-3 heading', () => {
    expect(plain(blocksOf(':::accordion\n### Un\nA.\n### Deux\n:::callout{kind=tip}\nB.\n:::\n:::'))).toEqual([
      {
        type: 'accordion',
        items: [
          { title: 'Un', blocks: [prose('A.')] },
          { title: 'Deux', blocks: [{ type: 'callout', kind: 'tip', title: '', blocks: [prose('B.')] }] },
        ],
      },
    ]);
  });

  test('more is folded away', () => {
    expect(plain(blocksOf(':::more[Aller plus loin]\nA.\n:::'))).toEqual([
      { type: 'more', title: 'Aller plus loin', blocks: [prose('A.')] },
    ]);
  });

  test('a figure has a caption, and may have a longer description', () => {
    const figure = ':::figure{src=media/bureau.svg alt="Un bureau" credit="Parcours"}\nLégende.\n\n';
    expect(plain(blocksOf(`${figure}:::description\nLong.\n:::\n:::`))).toEqual([
      {
        type: 'figure',
        src: 'media/bureau.svg',
        alt: 'Un bureau',
        decorative: false,
        credit: 'Parcours',
        caption: [paragraph('Légende.')],
        description: [prose('Long.')],
      },
    ]);
  });

  test('a figure that adds nothing is decorative', () => {
    expect(blocksOf(':::figure{src=media/bureau.svg decorative}\n:::')[0]).toMatchObject({ decorative: true, alt: '' });
  });

  test('a chart reads numbers and figures, and shows them with their unit', () => {
    const head = ':::chart[Répartition]{type=bar unit="%" source="ademe arcep"}\n| Poste | Part |\n|---|---|\n';
    const [chart] = blocksOf(`${head}| Terminaux | :figure[part] |\n| Réseaux | 1046.5 |\n\nNote.\n:::`);
    expect(plain(chart)).toEqual({
      type: 'chart',
      kind: 'bar',
      title: 'Répartition',
      unit: '%',
      sources: ['ademe', 'arcep'],
      columns: ['Poste', 'Part'],
      rows: [
        { label: 'Terminaux', cells: [{ value: 4.4, display: '4,4\u00a0%', figure: 'part' }] },
        { label: 'Réseaux', cells: [{ value: 1046.5, display: '1\u202f046,5\u00a0%' }] },
      ],
      note: [paragraph('Note.')],
    });
  });

  test('a table has a caption', () => {
    expect(plain(blocksOf(':::table[Deux]\n| A | B |\n|---|---|\n| 1 | 2 |\n:::'))).toMatchObject([
      { type: 'table', caption: 'Deux', content: [{ type: 'table' }] },
    ]);
  });

  test('directives inside a line stay for the renderer', () => {
    expect(plain(blocksOf('Soit :figure[part]{as=number} et :lang[web]{lang=en}, :term[ACV]{id=acv}.'))).toMatchObject([
      {
        content: [
          {
            children: [
              text('Soit '),
              { type: 'textDirective', name: 'figure', attributes: { as: 'number' } },
              text(' et '),
              { type: 'textDirective', name: 'lang' },
              text(', '),
              { type: 'textDirective', name: 'term' },
              text('.'),
            ],
          },
        ],
      },
    ]);
  });

  test('a colon that is only a colon stays text, and comments vanish', () => {
    const [block] = blocksOf('À 12:30, re:publica.\n\n<!-- à revoir -->');
    const words = block?.type === 'prose' ? block.content : [];
    expect(JSON.stringify(plain(words))).not.toMatch(/Directive|revoir/);
    expect(words).toHaveLength(1);
  });

  test('colons in code open nothing', () => {
    expect(plain(blocksOf('```\n:::choice\n```'))).toMatchObject([{ content: [{ type: 'code', value: ':::choice' }] }]);
  });

  test('blocks may be nested with more colons too', () => {
    expect(plain(blocksOf('::::more[A]\n:::callout{kind=tip}\nB.\n:::\n::::'))).toEqual([
      { type: 'more', title: 'A', blocks: [{ type: 'callout', kind: 'tip', title: '', blocks: [prose('B.')] }] },
    ]);
  });

  test('Windows line endings change nothing', () => {
    const unix = ':::callout{kind=tip}\nUn\n\nDeux\n:::';
    expect(plain(blocksOf(unix.replaceAll('\n', '\r\n')))).toEqual(plain(blocksOf(unix)));
  });
});
