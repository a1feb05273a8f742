import { readdir, readFile } from 'node:fs/promises';
import { scenarioProblems } from './reading-problems-scenario.ts';

/** What the reader of course text refuses, and how to mend it; a test compares the ids with those in src/source. */
export const readingProblems: Readonly<Record<string, readonly [wrong: string, mend: string]>> = {
  'files/elsewhere': ['A picture is named by an address of the web.', 'Put the file into `media/` and write its path.'],
  'files/empty': ['A lesson file is empty.', 'Write the lesson, or remove the file.'],
  'files/missing': [
    'The text names a file that the course does not hold.',
    'Mend the path, capitals included, or add the file.',
  ],
  'files/name': [
    'The name of a file holds a space, an accent or a sign.',
    'Rename it with letters, digits, hyphens and dots.',
  ],
  'files/no-course-file': ['The folder has no `course.yaml` that can be read.', 'Write one.'],
  'files/not-text': ['A Markdown or YAML file is no text.', 'Save it as plain text in UTF-8.'],
  'files/not-utf-8': ['A text is not in UTF-8.', 'Save it again with the encoding UTF-8.'],
  'files/outside-course': ['A path or a link leads out of the course folder.', 'Put the file itself into the folder.'],
  'files/second-assessment': ['A course has two assessments.', 'Put all questions into one file.'],
  'files/stray-lesson': [
    'A lesson stands where none is read.',
    'Put it directly into the folder of its language, as `fr/01-….md`.',
  ],
  'files/stray-mark': ['A byte order mark stands inside a text.', 'Write the line anew: the mark cannot be seen.'],
  'files/too-large': ['A file is too large to be read.', 'Split the lesson, or make the file smaller.'],
  'files/too-many': ['The folder holds too many files, or too much in all.', 'Keep what the course uses.'],
  'markdown/address': [
    'A link has no address, or one that a page cannot link to.',
    'Write `https://…`, `mailto:…`, `#page` or the path of a file.',
  ],
  'markdown/block-in-list': [
    'A block stands inside a list or a quotation.',
    'Close the list with a blank line, and start the block at the first column.',
  ],
  'markdown/block-opening': [
    'A line starts with three colons and opens no block.',
    'Write `:::` alone to close, or `:::` with the name of a block.',
  ],
  'markdown/chart-cell': [
    'A cell of a chart is no number.',
    'Write a number with a dot and without unit, or `:figure[id]`.',
  ],
  'markdown/chart-row': [
    'A row of a chart has more or fewer cells than its heading.',
    'Write a number for each column.',
  ],
  'markdown/colons': ['A block that has an end opens with two colons.', 'Open it with three and close it with `:::`.'],
  'markdown/gap-outside-cloze': [
    'A `:gap[…]` stands outside a cloze.',
    'Put the text between `:::cloze{#id}` and `:::`.',
  ],
  'markdown/heading-level': [
    'A heading of level 1 stands in a lesson, or one of level 2 inside a block.',
    'Write `##` for a page and `###` inside it.',
  ],
  'markdown/html': ['The text holds HTML.', 'Write Markdown or a block; a `<` that is only a sign is written `\\<`.'],
  'markdown/misplaced-block': ['A block stands in another that holds text only.', 'Close the outer one before it.'],
  'markdown/missing-attribute': ['A block lacks an attribute that it needs.', 'Add it between the braces.'],
  'markdown/missing-label': [
    'A block lacks its title between brackets.',
    'Write it right behind the name: `:::more[Title]`.',
  ],
  'markdown/missing-page-id': [
    'A page has no id.',
    'Write `{#id}` at the end of its heading, or let `check --fix` do it.',
  ],
  'markdown/no-date': [
    'A heading of a timeline does not say when, and what.',
    'Write both, two colons between: `### 2021 :: La loi REEN`.',
  ],
  'markdown/no-fold': [
    'An accordion, tabs, cards, steps or a timeline have no heading.',
    'Write `### Title` above each part.',
  ],
  'markdown/no-table': [
    'A chart or table block holds no table.',
    'Write a heading line, `|---|---|`, and a line for each row.',
  ],
  'markdown/reference': [
    'A footnote, or an address written apart from its link.',
    'Write `[words](https://…)`, or quote a source with `:source[id]`.',
  ],
  'markdown/stray-close': ['A line `:::` closes nothing.', 'Remove it, or write the opening line.'],
  'markdown/text-before-first-page': [
    'Text stands before the first page of a lesson.',
    'Write a level-2 heading above it.',
  ],
  'markdown/text-before-fold': [
    'Text stands in an accordion, or in tabs and the like, before the first heading.',
    'Write a heading above it.',
  ],
  'markdown/text-in-bank': [
    'Text stands between the questions of the assessment.',
    'Move it above the first heading, or into a question.',
  ],
  'markdown/too-deep': ['Too many blocks stand in one another.', 'Close some of them.'],
  'markdown/too-long': ['A line or paragraph is longer than any text needs.', 'Break it up with blank lines.'],
  'markdown/too-many-blocks': ['A lesson opens and closes too many blocks.', 'Split it into several files.'],
  'markdown/unclosed-block': ['A block is never closed.', 'Write `:::` after its last line.'],
  'markdown/unclosed-code': ['Code is never closed.', 'Write its mark again after its last line.'],
  'markdown/unknown-attribute': ['A block does not have an attribute of this name.', 'Mend its name, or remove it.'],
  'markdown/unknown-block': ['There is no block of this name.', 'Mend its name.'],
  'markdown/unknown-directive': [
    'There is nothing of this name inside a line.',
    'Mend its name; a colon that is only a colon is written `\\:`.',
  ],
  'markdown/video-source': [
    'A video has neither a file nor an address, or has both.',
    'Write `src=` for a file of the course, or `embed=` for the player of another host.',
  ],
  'markdown/wrong-attribute': [
    'An attribute has a value that it cannot have.',
    'Write one of those that the message names.',
  ],
  'markdown/wrong-page-id': [
    'The id of a page is not made of lower-case letters, digits and hyphens.',
    'Write the one that the message proposes.',
  ],
  'path/absolute-folder': ['A path names a course by a whole path.', 'Write it from the folder of `path.yaml`.'],
  'path/covered-competency': [
    'A path says that it leaves out a competency, and a lesson of it serves it.',
    'Take it out of `notCovered`, or out of the lesson.',
  ],
  'path/unknown-competency': [
    'A path leaves out a competency that `competencies.yaml` does not list.',
    'Write the id of one of its rows.',
  ],
  'path/empty-block': ['A block of a path holds no course.', 'List its courses, or remove it.'],
  'path/missing-language': [
    'A path is built in a language that it, or one of its courses, does not have.',
    'Translate the course, or take the language out of `path.yaml`.',
  ],
  'path/no-course': ['A path lists no course.', 'List the folders of its courses.'],
  'path/same-block': ['Two blocks of a path have the same id.', 'Give one of them another.'],
  'path/same-course': ['A course stands twice in a path.', 'Keep one of them.'],
  'path/same-id': [
    'Two courses of a path, or the path and one of them, have the same id.',
    'Give one of them another.',
  ],
  'path/unknown-course': ['A path names a folder that is no course.', 'Mend the folder.'],
  'pools/missing-language': [
    'A pool of questions is not there in the language of the course.',
    'Translate it, with the same ids: `pools/fr/….md`.',
  ],
  'pools/text-before-first-part': ['Text stands in a pool before its first part.', 'Write a level-2 heading above it.'],
  'pools/undrawn-pool': [
    'The assessment takes no question of a pool that it names.',
    'Draw some: `draw: { terminaux: 3 }`, or remove the pool.',
  ],
  'pools/unknown-pool': [
    'There is no pool of this name beside or above the course.',
    'Mend its name, or make the file `pools/fr/….md`.',
  ],
  'pools/unknown-question': [
    '`pages` names a question, part or pool that the bank does not have.',
    'Write the id of one that it has.',
  ],
  'question/entry-too-long': [
    'More than a line stands under an answer.',
    'Keep one paragraph, with what is said of it behind ` :: `.',
  ],
  'question/entry-without-words': ['An answer has no words.', 'Write them, or remove the line.'],
  'question/missing-id': ['A question has no id.', 'Write `{#id}`, or let `check --fix` do it.'],
  'question/missing-option-id': ['An answer has no id.', 'Write `{#a}` behind its words, or let `check --fix` do it.'],
  'question/no-answers': ['A question has no list of answers.', 'Write at least two lines.'],
  'question/no-box': ['An answer has no box.', 'Write `- [x]` before a right answer, `- [ ]` before the others.'],
  'question/no-gap': ['A cloze has no gap.', 'Write one with its accepted answers: `:gap[11|onze]{#a}`.'],
  'question/no-target': [
    'A line of a matching has nothing to be matched with.',
    'Write both sides with ` => ` between.',
  ],
  'question/not-a-number': [
    'A foreseen answer of a numeric question is no number.',
    'Write digits and a dot, without unit.',
  ],
  'question/said-twice': ['A question has two hints, or two feedbacks for the same outcome.', 'Keep one.'],
  'question/same-option-id': ['Two answers of a question have the same id.', 'Give one of them another character.'],
  'question/text-after-answers': [
    'Text stands behind the answers of a question.',
    'Move it above them, or close the question.',
  ],
  'question/too-few-answers': ['A question has fewer than two answers.', 'Add one.'],
  'question/too-many-options': ['A question has more than 36 answers.', 'Split it into several.'],
  'question/wrong-option-id': [
    'The id of an answer is not one digit or lower-case letter.',
    'Write the one that the message proposes.',
  ],
  ...scenarioProblems,
  'storyboard/missing-id': ['A storyboard has no id.', 'Write `{#id}` behind its title, or let `check --fix` do it.'],
  'storyboard/missing-scene-id': [
    'A scene of a storyboard has no id.',
    'Write `{#a}` behind its title, or let `check --fix` do it.',
  ],
  'storyboard/no-drawing': ['A scene has no drawing.', 'Write `::scene{src=media/….svg alt="…"}` below its heading.'],
  'storyboard/no-scene': ['A storyboard has no scene.', 'Write `### Title {#a}` above each drawing and its narration.'],
  'storyboard/no-title': ['A scene has no title.', 'Write it behind the hashes: `### Title {#a}`.'],
  'storyboard/same-scene-id': ['Two scenes of a storyboard have the same id.', 'Give one of them another character.'],
  'storyboard/second-drawing': ['A scene has two drawings.', 'Begin another scene above the second.'],
  'storyboard/text-after-question': [
    'Text stands behind the question that ends a scene.',
    'Move it above the question, or begin another scene.',
  ],
  'storyboard/text-before-scene': ['Text stands in a storyboard before its first scene.', 'Write a heading above it.'],
  'storyboard/wrong-scene-id': [
    'The id of a scene is not one digit or lower-case letter.',
    'Write the one that the message proposes.',
  ],
  'worksheet/cycle': [
    'Cells of a worksheet need one another, or one needs itself.',
    'Work one of them out from cells that do not need it.',
  ],
  'worksheet/formula': [
    'A formula of a worksheet cannot be read, or names what is not there.',
    'Mend it: names are columns (`qte`), cells (`portable.fab`) and `values`.',
  ],
  'worksheet/missing-id': [
    'A column or row of a worksheet has no id.',
    'Write `{#qte}` behind its words, or let `check --fix` do it.',
  ],
  'worksheet/no-formula': [
    'A cell to fill in does not say what is right.',
    'Write a formula or a number behind `? =`.',
  ],
  'worksheet/no-table': ['A worksheet has no table.', 'Write a heading line, `|---|---|`, and a line for each row.'],
  'worksheet/no-title': ['A column or row of a worksheet has no words.', 'Write what it is.'],
  'worksheet/no-value': [
    'A cell of a worksheet divides by 0, or comes to no number.',
    'Mend its formula, or the value that is 0.',
  ],
  'worksheet/not-a-number': [
    'A given cell of a worksheet is no number.',
    'Write a number, a formula behind `=`, or words without digits such as `n. d.`',
  ],
  'worksheet/nothing-asked': [
    'A worksheet has no cell to fill in.',
    'Put a question mark before a formula: `? = qte * facteur`.',
  ],
  'worksheet/nothing-said': [
    'A line under a worksheet names a cell and says nothing of it.',
    'Write it behind two colons: `- portable.fab = 20400 :: …`.',
  ],
  'worksheet/row-length': [
    'A row of a worksheet has more or fewer cells than its heading.',
    'Write a cell for each column, empty where no number belongs.',
  ],
  'worksheet/same-id': ['Two columns, or two rows, have the same id.', 'Give one of them another.'],
  'worksheet/too-large': ['A worksheet has more than 400 cells.', 'Make several of it.'],
  'worksheet/unknown-cell': [
    'A line under a worksheet names no cell to fill in.',
    'Write row and column: `portable.fab`.',
  ],
  'worksheet/wrong-attribute': [
    'Braces behind a column or row hold something else than an id and a unit.',
    'Write `{#fab unit="kg"}`; rows take `{#portable}` alone.',
  ],
  'worksheet/wrong-id': [
    'The id of a column or row is not made of lower-case letters and digits, or means something else.',
    'Write the one that the message proposes.',
  ],
  'worksheet/wrong-tolerance': [
    'What stands behind ± is no tolerance.',
    'Write a number, or a share with %: `± 0.5 %`.',
  ],
  'yaml/missing-field': ['A field that is needed is missing.', 'Add it.'],
  'yaml/missing-language': ['A text of `course.yaml` is missing in a language.', 'Add it: `{ en: "…" }`.'],
  'yaml/no-front-matter': [
    'A lesson does not start with front matter, or never closes it.',
    'Begin with `---`, fields, `---`.',
  ],
  'yaml/same-id': ['Two figures, sources, terms or competencies have the same id.', 'Give one of them another.'],
  'yaml/syntax': ['YAML cannot be read.', 'Mend the line; texts with a colon stand between quotation marks.'],
  'yaml/unknown-key': [
    'A row of `competencies.yaml` stands in no block, or for a profile that is none.',
    'Write the id of one that there is.',
  ],
  'yaml/too-long': [
    'A YAML file is longer than any course needs.',
    'Split it, or take out what the course does not use.',
  ],
  'yaml/unknown-field': ['There is no field of this name.', 'Mend its name, or remove it.'],
  'yaml/wrong-field': ['A field has a value that it cannot have.', 'Write what the message describes.'],
};

/** Ids that schema-problems.ts puts together: from what is wrong, and whether a field or an attribute is. */
const fromSchemas = ['unknown', 'missing', 'wrong'].flatMap((what) => [
  `yaml/${what}-field`,
  `markdown/${what}-attribute`,
]);

/** The ids of every problem that the source of the reader names, sorted. */
export async function readingRuleIds(): Promise<readonly string[]> {
  const paths = (await readdir('src/source', { recursive: true })).filter((path) => path.endsWith('.ts'));
  const sources = await Promise.all(paths.map((path) => readFile(`src/source/${path}`, 'utf8')));
  const named = sources.flatMap((source) =>
    [...source.matchAll(/\brule: '([a-z-]+\/[a-z0-9-]+)'/g)].map(([, id]) => id ?? ''),
  );
  return [...new Set([...named, ...fromSchemas])].toSorted();
}
