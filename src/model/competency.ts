/** A row of the competency framework, as lessons refer to it. */
export interface Competency {
  readonly title: string;
  /** The highest level that the framework expects of anyone; absent where it says none. */
  readonly highest?: number;
}

/** What a lesson does for a row of the framework. */
export interface ServedCompetency {
  /** `usages-quotidiens/2` */
  readonly id: string;
  /** The level, 1–5, one has after the lesson; absent where the author says none. */
  readonly level?: number;
}

/** Reads `usages-quotidiens/2@1`, as the front matter of a lesson has it. */
export function parseServedCompetency(written: string): ServedCompetency {
  const [id = '', level] = written.split('@');
  return { id, ...(level !== undefined && { level: Number(level) }) };
}
