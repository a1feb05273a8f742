import type { Place } from '../model/course.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import type { Report } from './report.ts';

/** The pictures and downloads that the text uses. */
export class Media {
  readonly used = new Map<string, Uint8Array>();
  private readonly present: ReadonlyMap<string, Uint8Array>;

  constructor(present: ReadonlyMap<string, Uint8Array>) {
    this.present = present;
  }

  /** The same files, with a list of its own of those used: for text of which it is not yet known whether the course shows it. */
  apart(): Media {
    return new Media(this.present);
  }

  /** Notes all that such text uses. */
  take({ used }: Media): void {
    for (const [path, bytes] of used) this.used.set(path, bytes);
  }

  /** Notes that the text uses a file of the course; says so when it is not there. */
  use(src: string, place: Place, report: Report): void {
    const wrong = whatIsWrong(src);
    if (wrong !== undefined) {
      report({ ...wrong, place });
      return;
    }
    const bytes = this.present.get(src);
    if (bytes !== undefined) {
      this.used.set(src, bytes);
      return;
    }
    const same = [...this.present.keys()].find((path) => path.toLowerCase() === src.toLowerCase());
    report({
      rule: 'files/missing',
      place,
      message: `The course has no file "${src}".${same ? ` Did you mean "${same}"?` : didYouMean(src, this.present.keys())}`,
      fix: 'Write its path from the course folder, capitals included, or add the file.',
    });
  }
}

function whatIsWrong(src: string): { rule: string; message: string; fix: string } | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) {
    return {
      rule: 'files/elsewhere',
      message: `"${src}" is not a file of the course: a package fetches nothing from elsewhere.`,
      fix: 'Put the file into media/ and write its path from the course folder.',
    };
  }
  if (src.startsWith('/') || src.includes('\\') || src.split('/').some((part) => part === '..' || part === '.')) {
    return {
      rule: 'files/outside-course',
      message: `"${src}" leads out of the course folder, or may do so.`,
      fix: 'Write the path from the course folder, with forward slashes and without dots: media/bureau.svg.',
    };
  }
  if (!/^[\w./-]+$/.test(src)) {
    return {
      rule: 'files/name',
      message: `The name "${src}" holds a space, an accent or a sign that some LMS cannot serve.`,
      fix: 'Rename the file with letters without accents, digits, hyphens and dots.',
    };
  }
  return undefined;
}
