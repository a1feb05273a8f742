/** A competency framework in one language: what people are to be able to do, and who needs how much of it. */
export interface Framework {
  /** Its id among the sources. */
  readonly source: string;
  readonly status: 'beta' | 'final';
  readonly edition: string;
  readonly levels: readonly { readonly level: number; readonly title: string; readonly meaning: string }[];
  readonly profiles: readonly { readonly id: string; readonly title: string }[];
  readonly blocks: readonly { readonly id: string; readonly title: string }[];
  /** In the order of the framework, by id. */
  readonly rows: ReadonlyMap<string, Competency>;
}

/** A row of the framework. */
export interface Competency {
  /** `usages-quotidiens/2` */
  readonly id: string;
  readonly title: string;
  /** The lowest and the highest level that it expects of anyone; absent where it says none. */
  readonly expected?: { readonly lowest: number; readonly highest: number };
  /** The level that each profile needs; 0: none; absent where the framework does not say. */
  readonly needs: Readonly<Record<string, number>>;
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
