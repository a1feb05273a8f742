import type { Block, Interaction, Place, Prose } from '../../model/course.ts';
import type { Scenario } from '../../model/question.ts';
import type { ScenarioFrontMatter } from '../../model/schema-scenario.ts';
import { lineAttributes } from '../../model/schema-blocks.ts';
import type { Story } from '../../model/scenario/story.ts';
import { stateKey } from '../../model/state-key.ts';
import { placeOfAttribute, readAttributes } from '../attributes.ts';
import { readTree } from '../containers.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import { limits } from '../limits.ts';
import { clip } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import { linePlace, placeAt, type TextFile } from '../text-file.ts';
import { placeOfNode } from '../tree.ts';
import { castOf, readFormula, type StoryReader } from './cast.ts';
import { marksOf, readFront, variablePlace, variablesOf } from './front.ts';
import { readEnding, readScene } from './scene.ts';
import { type LineDirective, type Section, sectionsOf } from './sections.ts';
import { checkWhole } from './whole.ts';

/** Reads the game that `::scenario{src=histoire.md}` calls; undefined when there is none, which has been told. */
export function readScenarioLine(line: LineDirective, reader: Reader): Block | undefined {
  const place = placeOfNode(reader.file.path, line);
  if (reader.characters) {
    reader.report({
      rule: 'scenario/inside-scenario',
      place,
      message: 'A scenario calls a scenario.',
      fix: 'Call it from a lesson; scenes lead to one another with goto.',
    });
    return undefined;
  }
  const written = { written: '::scenario', attributes: line.attributes ?? {}, place };
  const attributes = readAttributes(lineAttributes.scenario, written, reader);
  if (attributes === undefined) return undefined;
  const src = placeOfAttribute(reader, place, { key: 'src', part: 'value' });
  const file = reader.scenarios.call(attributes.src, src, reader.report);
  const interaction = file && readScenario({ ...reader, file });
  // All of it stands in the file of the story, and so do its problems.
  return interaction && { type: 'interaction', interaction, place: interaction.place };
}

/** Says of a scenario that no lesson plays it, and what else is wrong with it. */
export function reportUnused(file: TextFile, reader: Omit<Reader, 'file'>): void {
  reader.report({
    severity: 'warning',
    rule: 'scenario/unused',
    place: linePlace(file, 1),
    message: 'No lesson plays this scenario.',
    fix: `Write ::scenario{src=${file.path.split('/').at(-1) ?? ''}} on a page of a lesson.`,
  });
  readScenario({ ...reader, file });
}

/** Reads a whole scenario; undefined where it is too long to be read. */
function readScenario(outer: Reader): Interaction | undefined {
  const { file, report } = outer;
  if (file.text.length > limits.lessonBytes) {
    report({
      rule: 'files/too-large',
      place: placeAt(file, 0),
      message: `This scenario has ${file.text.length} characters; at most ${limits.lessonBytes} are read.`,
      fix: 'Shorten it, or make two games of it.',
    });
    return undefined;
  }
  const matter = readFrontMatter(file, report);
  const front = readFront(matter, outer);
  const reader: Reader = { ...outer, characters: new Map(front.characters.map(({ id, name }) => [id, name])) };
  const sections = sectionsOf(readTree(file, matter.bodyLine, report), reader);
  if (sections.length > limits.scenes) return reportTooMany(sections, report);
  const places = placesOf(sections, front, matter);
  const cast = castOf(
    front,
    sections.map(({ id }) => id),
  );
  const place: Place = { file: file.path, line: 1, column: 1 };
  const story = storyOf(sections, { front, matter, story: { reader, cast, places }, place });
  checkWhole(story, front, { place, places, report });
  return {
    question: questionOf(front),
    tags: [],
    prompt: [],
    words: {},
    optionFeedback: {},
    outcomeFeedback: {},
    hint: [],
    story,
    storyPlaces: places,
    place,
  };
}

function reportTooMany(sections: readonly Section[], report: Reader['report']): undefined {
  const first = sections[limits.scenes];
  if (first === undefined) return undefined;
  report({
    rule: 'scenario/too-many-scenes',
    place: first.place,
    message: `This scenario has ${sections.length} scenes and endings; at most ${limits.scenes} are read.`,
    fix: 'Make several games of it.',
  });
  return undefined;
}

interface Told {
  readonly front: ScenarioFrontMatter;
  readonly matter: FrontMatter;
  readonly story: StoryReader;
  readonly place: Place;
}

function storyOf(sections: readonly Section[], { front, matter, story, place }: Told): Story<readonly Block[], Prose> {
  const { reader, places } = story;
  const isEnding = ({ line }: Section): boolean => line?.name === 'ending';
  const score = front.score === undefined ? undefined : readFormula(front.score, places.get('score') ?? place, story);
  return {
    variables: variablesOf(front, matter, reader),
    marks: marksOf(front, matter, reader),
    characters: front.characters,
    helps: front.helps,
    scenes: sections.filter((section) => !isEnding(section)).map((section) => readScene(section, story)),
    endings: sections.filter(isEnding).map((section) => readEnding(section, story)),
    ...(score !== undefined && { score }),
  };
}

/** Where scenes, endings and fields of the front matter stand; choices are added as they are read. */
function placesOf(
  sections: readonly Section[],
  { variables, clues, flags }: ScenarioFrontMatter,
  { yaml }: FrontMatter,
): Map<string, Place> {
  const places = new Map(sections.map(({ id, place }) => [id, place]));
  if (!yaml) return places;
  for (const id of [...variables, ...clues].map((one) => one.id).concat(flags)) {
    places.set(`$${id}`, variablePlace(yaml, id));
  }
  for (const field of ['score', 'mastery', 'helps']) places.set(field, yaml.place([field], 'value'));
  return places;
}

/** What has no score to be won by counts for nothing. */
function questionOf({ id, title, points, mastery, objective }: ScenarioFrontMatter): Scenario {
  return {
    type: 'scenario',
    id,
    key: stateKey(id),
    title: clip(title, 250),
    points: mastery === undefined ? 0 : points,
    tries: 1,
    partial: true,
    ...(objective !== undefined && { objective }),
    ...(mastery !== undefined && { mastery: mastery / 100 }),
  };
}
