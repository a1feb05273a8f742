import { expect, test } from 'vitest';
import { place } from '../../package/a-course.ts';
import { courseOf, htmlOf, proseBlock, renderCourse } from '../a-lesson.ts';

const items = [
  { title: 'Huile & eau', blocks: [proseBlock('Elle flotte.')] },
  { title: 'Eau', blocks: [proseBlock('Elle coule.')] },
];

test('tabs stand as sections, one after the other', () => {
  expect(renderCourse(courseOf([{ type: 'tabs', items, place }])).html).toContain(
    '<course-tabs class="tabs" data-needs="cards"><section><h2>Huile &amp; eau</h2><p>Elle flotte.</p></section><section><h2>Eau</h2><p>Elle coule.</p></section></course-tabs>',
  );
});

test('cards stand front above back, with the words that the player sets on them', () => {
  expect(htmlOf([{ type: 'cards', items, place }])).toMatchInlineSnapshot(
    `"<course-cards class="cards" data-needs="cards" data-front="Recto" data-back="Verso" data-turn="Retourner" data-turnall="Tout retourner"><ul role="list"><li><h2>Huile &amp; eau</h2><div><p>Elle flotte.</p></div></li><li><h2>Eau</h2><div><p>Elle coule.</p></div></li></ul></course-cards>"`,
  );
});

test('steps are a list in order', () => {
  expect(htmlOf([{ type: 'steps', items, place }])).toMatchInlineSnapshot(
    `"<ol class="steps" role="list"><li><h2>Huile &amp; eau</h2><p>Elle flotte.</p></li><li><h2>Eau</h2><p>Elle coule.</p></li></ol>"`,
  );
});

test('a timeline says when in its headings', () => {
  const dated = items.map((item, i) => ({ ...item, when: `202${i}` }));
  expect(htmlOf([{ type: 'timeline', items: dated, place }])).toMatchInlineSnapshot(
    `"<ol class="dates" role="list"><li><h2><span>2020</span> Huile &amp; eau</h2><p>Elle flotte.</p></li><li><h2><span>2021</span> Eau</h2><p>Elle coule.</p></li></ol>"`,
  );
});
