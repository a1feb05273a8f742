import type { LanguageMap } from '../statement.ts';
import type { activityTypes, verbs } from '../vocabulary.ts';

/** One kind of statement of ours: how it is told from the others, and what must stand in it. xAPI Profiles 1.0, Statement Templates. */
export interface Template {
  /** The end of its id in the profile document. */
  readonly name: string;
  readonly verb: keyof typeof verbs;
  readonly object: keyof typeof activityTypes;
  readonly label: LanguageMap;
  readonly definition: LanguageMap;
  /** Which figures of the report are made from it. */
  readonly serves: string;
  readonly rules: readonly Rule[];
}

/** What must, should or may not stand at a place of a statement. xAPI Profiles 1.0, Statement Template Rules. */
export interface Rule {
  /** JSONPath: names, quoted names and `[*]` only. */
  readonly location: string;
  readonly presence?: 'included' | 'excluded' | 'recommended';
  /** One of the values found is one of these. */
  readonly any?: readonly unknown[];
  /** Each value found is one of these. */
  readonly all?: readonly unknown[];
  /** Where the rule holds only for some statements, which a profile document cannot say: there it recommends, and this says when. */
  readonly only?: Condition;
}

export interface Condition {
  readonly location: string;
  /** Absent: something stands there, or with `not` nothing. */
  readonly is?: readonly unknown[];
  readonly not?: boolean;
  /** Completes “Only …”. */
  readonly words: string;
}
