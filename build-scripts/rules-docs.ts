import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../src/model/problem.ts';
import { loadRule } from './load-rule.ts';
import { readingProblems } from './reading-problems.ts';
import { runExample } from './rule-example-course.ts';
import { isOk, readRuleFiles, type Example, type RuleFile } from './rule-examples.ts';

const folder = 'docs/rules';

/** A rule with what it says of its examples that are not ok. */
interface Documented {
  readonly file: RuleFile;
  readonly severity: Problem['severity'];
  readonly told: ReadonlyMap<Example, readonly Problem[]>;
}

/** The pages of docs/rules, by file name: an index, one page per rule, one for the reader of course text. */
export async function rulesDocs(): Promise<ReadonlyMap<string, string>> {
  const documented = await Promise.all((await readRuleFiles()).map(document));
  return new Map([
    ['README.md', index(documented)],
    ['reading.md', readingPage()],
    ...documented.map((rule): [string, string] => [pageName(rule.file), page(rule)]),
  ]);
}

const pageName = ({ id }: RuleFile): string => `${id.replace('/', '-')}.md`;

async function document(file: RuleFile): Promise<Documented> {
  const rule = await loadRule(file);
  const told = new Map(file.examples.map((example) => [example, runExample(rule, example).found]));
  const severity = [...told.values()].flat()[0]?.severity ?? 'error';
  return { file, severity, told };
}

const groups: readonly (readonly [name: string, title: string])[] = [
  ['structure', 'Lessons and pages'],
  ['ids', 'Ids'],
  ['objectives', 'Objectives'],
  ['competencies', 'Competencies'],
  ['question', 'Questions'],
  ['assessment', 'Assessment'],
  ['text', 'Text'],
  ['language', 'Wording'],
  ['stage', 'Tabs, cards, steps, dates, downloads'],
  ['storyboard', 'Storyboards'],
  ['video', 'Videos'],
  ['media', 'Pictures and files'],
  ['figures', 'Figures'],
  ['sources', 'Sources'],
  ['charts', 'Charts'],
  ['glossary', 'Glossary'],
  ['limits', 'Limits of the standards'],
  ['time', 'Time'],
  ['worksheet', 'Worksheets'],
  ['scenario', 'Scenarios'],
  ['languages', 'Languages'],
];

function index(documented: readonly Documented[]): string {
  const known = new Set(groups.map(([group]) => group));
  const lost = documented.find(({ file }) => !known.has(file.id.split('/')[0] ?? ''));
  if (lost) throw new Error(`No group of ${import.meta.filename} takes the rule ${lost.file.id}: add a line.`);
  const sections = groups.map(([group, title]) => {
    const rows = documented
      .filter(({ file }) => file.id.startsWith(`${group}/`))
      .map(({ file, severity }) => `| [${file.id}](${pageName(file)}) | ${severity} | ${cell(file.sentence)} |`);
    return `## ${title}\n\n| Rule | | What it asks |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `${generated}
# What \`parcours check\` asks of a course

${documented.length} rules judge a course once it could be read. An error stops the build, a warning does not.
What keeps a text from being read at all stands in [Reading](reading.md).
One more warning is about the folder: \`media/unused-file\` names files that no language of the course uses.

${sections.join('\n')}`;
}

function page({ file, severity, told }: Documented): string {
  const { id, sentence, reason, examples } = file;
  const shown = examples.map((example) => exampleText(example, told.get(example) ?? []));
  const paragraphs = [`# ${id}`, `*${severity}*`, `**${sentence}**`, ...(reason === '' ? [] : [reason]), ...shown];
  return `${generated}\n${paragraphs.join('\n\n')}\n\n[All rules](README.md)\n`;
}

/** A course text with what is said of it. */
function exampleText(example: Example, problems: readonly Problem[]): string {
  const text = example.text === '' ? '(nothing)' : example.text;
  const code = `\`\`\`\`text\n${text}\n\`\`\`\``;
  if (isOk(example)) return `## Fine\n\n${code}`;
  const said = problems.map(({ message, fix }, n) => `${example.output[n] ?? ''}\n  ${message}\n  ${fix}`);
  return `## Not fine\n\n${code}\n\n\`\`\`text\n${said.join('\n')}\n\`\`\``;
}

function readingPage(): string {
  const rows = Object.entries(readingProblems).map(
    ([id, [wrong, mend]]) => `| \`${id}\` | ${cell(wrong)} | ${cell(mend)} |`,
  );
  return `${generated}
# Reading

Before a course can be judged its text must be read. These are errors; reading goes on after each, so that all are told at once.

| Rule | What is wrong | How to mend it |
|---|---|---|
${rows.join('\n')}

[All rules](README.md)
`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const generated = '<!-- Written by build-scripts/rules-docs.ts from src/check: change the rule, not this page. -->\n';

/** `tsx build-scripts/rules-docs.ts` writes the pages and removes those of rules that are gone. */
async function write(): Promise<void> {
  const pages = await rulesDocs();
  await mkdir(folder, { recursive: true });
  const gone = (await readdir(folder)).filter((name) => name.endsWith('.md') && !pages.has(name));
  await Promise.all(gone.map((name) => rm(`${folder}/${name}`)));
  await Promise.all([...pages].map(([name, text]) => writeFile(`${folder}/${name}`, text)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await write();
