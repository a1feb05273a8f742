import { didYouMean } from '../../model/did-you-mean.ts';
import type { Place } from '../../model/course.ts';
import { readFrontMatter } from '../front-matter.ts';
import type { Report } from '../report.ts';
import type { TextFile } from '../text-file.ts';

/** The files of a language that tell a scenario (`kind: scenario`), and which of them a lesson has called. */
export class Scenarios {
  private readonly files: ReadonlyMap<string, TextFile>;
  private readonly called = new Set<TextFile>();

  constructor(files: readonly TextFile[]) {
    this.files = new Map(files.map((file) => [nameOf(file), file]));
  }

  /** The file of a name, `histoire.md`; says so where there is none, or where it has been called before. */
  call(src: string, place: Place, report: Report): TextFile | undefined {
    const file = this.files.get(src);
    if (file === undefined) {
      report({
        rule: 'scenario/missing-file',
        place,
        message: `There is no scenario "${src}" in the folder of this language.${didYouMean(src, this.files.keys())}`,
        fix: 'Write the name of a file that stands beside this lesson and has "kind: scenario" in its front matter.',
      });
      return undefined;
    }
    if (this.called.has(file)) {
      report({
        rule: 'scenario/called-twice',
        place,
        message: `The scenario "${src}" is played in this language already.`,
        fix: 'Keep one ::scenario, and lead to its page with a link.',
      });
      return undefined;
    }
    this.called.add(file);
    return file;
  }

  /** Those that no lesson plays. */
  unused(): readonly TextFile[] {
    return [...this.files.values()].filter((file) => !this.called.has(file));
  }
}

const nameOf = ({ path }: TextFile): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a file tells a scenario; what is wrong with its front matter is told when it is read. */
export function isScenarioFile(file: TextFile): boolean {
  // Most files are spared the reading of their YAML.
  if (!/^(kind:.*scenario|variables:|characters:)/m.test(file.text)) return false;
  const data: unknown = readFrontMatter(file, () => undefined).yaml?.data;
  if (typeof data !== 'object' || data === null) return false;
  // As a lesson every line of it would be wrong; as a scenario it lacks one.
  if (!('kind' in data)) return 'variables' in data || 'characters' in data;
  return data.kind === 'scenario';
}
