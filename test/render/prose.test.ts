import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlOfText } from './a-lesson.ts';

test.each<[string, string, string]>([
  ['a level-3 heading is the second level of its page', '### Où ?', '<h2>Où ?</h2>'],
  ['emphasis, line break', 'Un *mot*, **fort**.', '<p>Un <em>mot</em>, <strong>fort</strong>.</p>'],
  [
    'a figure writes its value and a link to its source',
    'Soit :figure[part].',
    '<p>Soit 4,4\u00a0%<a class="r" href="#s-ademe" aria-label="source 1">1</a>.</p>',
  ],
  [
    'a figure without its unit',
    'Soit :figure[part]{as=number} points.',
    '<p>Soit 4,4<a class="r" href="#s-ademe" aria-label="source 1">1</a> points.</p>',
  ],
  [
    'a source',
    'On le sait. :source[ademe]',
    '<p>On le sait.<a class="r" href="#s-ademe" aria-label="source 1">1</a></p>',
  ],
  ['other words for a term', ':term[l’appareil]{id=terminal}', '<p><a class="t" href="#g-terminal">l’appareil</a></p>'],
  ['a term that does not exist stays as words', ':term[autre]{id=autre}', '<p>autre</p>'],
  ['foreign words', ':lang[greenwashing]{lang=en}', '<p><span lang="en">greenwashing</span></p>'],
  [
    'a link that leaves the course says so',
    '[lire](https://example.org/a?b=1&c=2)',
    '<p><a href="https://example.org/a?b=1&#x26;c=2" rel="noopener" target="_blank">lire<span class="vh"> (nouvel onglet)</span></a></p>',
  ],
  ['a link between pages', '[l’écran](#ecran)', '<p><a href="#p-ecran">l’écran</a></p>'],
  ['a colon that is no directive', 'Rendez-vous à 10:30, note:ici.', '<p>Rendez-vous à 10:30, note:ici.</p>'],
  [
    'a table whose corner is empty: its rows have heads',
    '| | Offre A |\n|---|---|\n| PUE | 1,1 |',
    '<table><thead><tr><td></td><th scope="col">Offre A</th></tr></thead><tbody><tr><th scope="row">PUE</th><td>1,1</td></tr></tbody></table>',
  ],
  [
    'a table, its heads and its numbers',
    '| Poste | Part |\n|---|--:|\n| Réseaux | 4 |',
    '<table><thead><tr><th scope="col">Poste</th><th scope="col" class="n">Part</th></tr></thead><tbody><tr><td>Réseaux</td><td class="n">4</td></tr></tbody></table>',
  ],
  ['no-break spaces stay', 'Où\u00a0? À 4\u202f000\u00a0€', '<p>Où\u00a0? À 4\u202f000\u00a0€</p>'],
])('%s', (_, markdown, html) => {
  expect(htmlOfText(markdown)).toBe(html);
});

test.each<[string, string, string]>([
  ['a script', 'a<script>alert(1)</script>b', '<p>aalert(1)b</p>'],
  ['a script on its own line', '<script>alert(1)</script>', ''],
  ['an event', '<b onclick="x()">a</b>', '<p>a</p>'],
  ['an address that is a script', '[a](javascript:alert(1))', '<p><a>a</a></p>'],
  ['an address that is data', '[a](data:text/html,x)', '<p><a>a</a></p>'],
  ['an image', '![a](https://example.org/a.png)', '<p></p>'],
  ['markup in a language', ":lang[a]{lang='\"><script>'}", '<p><span lang="&#x22;><script>">a</span></p>'],
  ['markup in a code', '`<script>`', '<p><code>&#x3C;script></code></p>'],
])('%s does not pass', (_, markdown, html) => {
  expect(htmlOfText(markdown)).toBe(html);
});

const allowed =
  /<\/?(?:p|h[2-4]|ul|ol|li|blockquote|hr|pre|a|em|strong|del|code|br|span|sub|sup|table|thead|tbody|tr|t[hd])(?: [a-z-]+(?:="[^"]*")?)*>/g;

test('whatever is written, no tag but those of prose comes out', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    '&',
    '<script>',
    '</section>',
    '<img src=x onerror=a>',
    '[a](',
    'javascript:',
    '`',
    '*',
    ':lang[',
    ']{lang="',
    '\n\n',
    '| a |\n|---|\n',
    '<!--',
    ']]>',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 30 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const html = htmlOfText(written);
      expect(html.replace(allowed, '')).not.toContain('<');
      // A colon after `/`, `?` or `#` makes no scheme.
      expect(html).not.toMatch(/href="(?!https?:|mailto:|[^":]*["/?#])/i);
    }),
  );
});
