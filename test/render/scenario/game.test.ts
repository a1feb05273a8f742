import { expect, test } from 'vitest';
import { page as pageTexts } from '../../../player/i18n/page.ts';
import { inspectCourse } from '../../../src/cli/inspect-course.ts';
import type { Part } from '../../../src/model/shipped-course.ts';
import type { Course } from '../../../src/model/course.ts';
import type { Story } from '../../../src/model/scenario/story.ts';
import { render } from '../../../src/render/render.ts';
import { partIn } from '../../package-questions.ts';
import { courseOf } from '../../source/reading.ts';
import { readGame, withHelp } from '../../source/scenario/reading.ts';

const texts = Object.fromEntries(Object.entries(pageTexts).map(([key, words]) => [key, words.fr]));
const rendered = (course: Course) => render(course, { lms: 'moodle', texts, inks: {} });

/** A page with a game, and what comes with its lesson's part. */
function written(course: Course, lesson: string, id: string) {
  const { html, files } = rendered(course);
  const file = files.find(({ path }) => path === `parts/${lesson}.js`);
  const part: Part = partIn(String(file?.content));
  const references = String(files.find(({ path }) => path === 'parts/_references.js')?.content);
  return { html, part, references, story: part.questions?.[id]?.['story'] as Story<string, string> };
}

const stage = (await inspectCourse('test/fixtures/stage'))[0]!.course!;
const game = written(stage, 'jeu', 'phare');
const scene = (id: string) => game.story.scenes.find((one) => one.id === id)!;

test('what stands before a game: who is in it, and that it needs script', () => {
  const [element] = /<course-scenario [\s\S]*?<\/course-scenario>/.exec(game.html) ?? [];
  expect(element).toBe(
    '<course-scenario class="q" id="q-phare" data-question="phare" data-needs="scenario">' +
      '<div data-part="prompt"><ul class="cast"><li><b>Naïma</b>, cheffe de projet</li><li><b>Théo</b>, acheteur public</li></ul></div>' +
      '<p data-part="script">Ce jeu se joue avec JavaScript\u00a0: ses scènes ne s’affichent pas sans lui.</p></course-scenario>',
  );
});

test('a page that does not bear the name of its game says it', () => {
  const { html } = written(courseOf(readGame(withHelp(''))), 'lecon', 'jeu');
  expect(html).toContain('<div data-part="prompt"><h2>Le jeu</h2>');
});

test('scenes come with the part, as HTML, and nothing says where they stand in the author’s text', () => {
  expect(scene('demande')).toMatchObject({
    act: 'Acte 1 · Comprendre',
    picture: expect.stringMatching(/^<img src="media\/bureau.svg" alt="Un ordinateur portable ouvert sur un bureau"/),
    help: { title: 'Demander à Naïma', text: expect.stringMatching(/^<p>Les vingt postes/) },
    ask: 'Que répondez-vous\u00a0?',
  });
  expect(JSON.stringify(game.story)).not.toMatch(/histoire\.md|"position"|"place"/);
});

test('people talk in quotation marks', () => {
  expect(scene('argument').text).toContain(
    '<dl class="talk"><div><dt>Théo</dt><dd>«\u00a0Il y a même un certificat.\u00a0»</dd></div></dl>',
  );
});

test('a figure quoted in a scene leads to its source, which the page lists', () => {
  expect(scene('debrief-1').text).toMatch(/4,4\s%<a class="r" href="#s-etude"/);
  expect(game.story.marks.find(({ id }) => id === 'certificat')?.words).toContain('href="#s-etude"');
  expect(game.references).toMatch(/"r-le-jeu":"[^"]*(\\"[^"]*)*#s-etude/);
});

test('the question of a debrief stands in its scene, and its words come with the part', () => {
  expect(scene('debrief-1').text).toContain('<course-choice class="q" id="q-phare-preuve"');
  expect(game.part.questions).toHaveProperty('phare-preuve');
  expect(game.html).toContain('"asides":{"phare-preuve"');
});

test('formulas travel as trees, advice and effects as data', () => {
  expect(scene('colere').when).toBe('refus');
  expect(scene('postes').choices[1]).toMatchObject({
    when: ['>=', 'budget', [null, 8]],
    effects: [
      { variable: 'carbone', by: 10 },
      { variable: 'budget', to: 2 },
    ],
    advised: false,
  });
});

test('a picture that names its maker comes as a figure', () => {
  const text = withHelp('')
    .replace('On raconte.', 'On raconte.')
    .replace('{#une}\n', '{#une}\n\n::setting{picture=media/bureau.svg alt="Un bureau" credit="Jo, CC BY 4.0"}\n');
  const { story } = written(courseOf(readGame(text)), 'lecon', 'jeu');
  expect(story.scenes[0]?.picture).toContain('<figcaption>');
});

test('nothing of a writer’s text becomes a tag', () => {
  const bad = '\\<img src=x onerror=alert(1)> [lien](javascript:alert%281%29)';
  const text = withHelp(
    `:::talk\n- naima :: ${bad}\n:::\n\n:::decide[\\<b>Oui]\n- ${bad} {#a} :: ${bad}\n  > ${bad}\n:::`,
  );
  const { story, html } = written(readGame(text).course!, 'lecon', 'jeu');
  // Titles are plain text, which the player writes as text.
  const [{ text: told = '', choices = [] } = {}] = story.scenes;
  const all = [told, ...choices.flatMap(({ words, note = '', feedback }) => [words, note, feedback])];
  expect(all).toHaveLength(4);
  for (const words of all) expect(words).not.toMatch(/<img|javascript:/);
  expect(html).not.toMatch(/onerror=alert\(1\)>/);
});
