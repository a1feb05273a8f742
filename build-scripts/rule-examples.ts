import { readdir, readFile } from 'node:fs/promises';

/** A rule as its file tells it: what pages of documentation and tests are made of. */
export interface RuleFile {
  /** `question/no-right-option` */
  readonly id: string;
  /** From src/check. */
  readonly path: string;
  /** Name of the exported rule. */
  readonly name: string;
  /** What is asked of a course, in one sentence. */
  readonly sentence: string;
  /** Why. */
  readonly reason: string;
  readonly examples: readonly Example[];
}

/** Course text with the problems that the rule must find in it. */
export interface Example {
  readonly name: string;
  /** `5:1: question/no-right-option`, with the file in front where it is not the lesson. */
  readonly output: readonly string[];
  /** Whether the course has a lesson besides the files of the example. */
  readonly lesson: boolean;
  readonly text: string;
}

const folder = 'src/check';

/** Every rule, sorted by id. */
export async function readRuleFiles(): Promise<readonly RuleFile[]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => /^[a-z]+[/\\][a-z-]+\.ts$/.test(path));
  const files = await Promise.all(
    paths.map(async (path) => {
      const slashed = path.replaceAll('\\', '/');
      return parseRule(slashed, await readFile(`${folder}/${slashed}`, 'utf8'));
    }),
  );
  return files.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The doc comment in front of `export const …: Rule` or `LanguageRule`; no rule where the file exports none. */
function parseRule(path: string, source: string): readonly RuleFile[] {
  const [, comment, name] =
    /\/\*\*\n((?: \*[^/].*\n| \*\n)+) \*\/\nexport const (\w+): (?:Language)?Rule\b/.exec(source) ?? [];
  if (comment === undefined || name === undefined) return [];
  const [about = '', ...examples] = comment.replaceAll(/^ \* ?/gm, '').split(/^@example /m);
  const [sentence = '', ...reasons] = about.trim().split('\n\n');
  return [
    {
      id: path.replace(/\.ts$/, ''),
      path,
      name,
      sentence: unwrap(sentence),
      reason: reasons.map(unwrap).join('\n\n'),
      examples: examples.map(parseExample),
    },
  ];
}

const unwrap = (paragraph: string): string => paragraph.replaceAll('\n', ' ').trim();

function parseExample(text: string): Example {
  const [head = '', ...body] = text.trimEnd().split('\n');
  const { name, output = [], lesson = true } = JSON.parse(head) as Partial<Example> & { readonly name: string };
  return { name, output, lesson, text: body.map((line) => line.replace(/^ {2}/, '')).join('\n') };
}

export const isOk = ({ name }: Example): boolean => name.startsWith('ok');
