/**
 * Statements as plain data, for those that build, check, keep or read them. xAPI 1.0.3 Data 2, and what 2.0.0 adds.
 * Whoever gets one from outside validates it first (`validate/`): the types say what a valid one looks like.
 */
export interface Statement {
  readonly id?: string;
  readonly actor: Agent | Group;
  readonly verb: Verb;
  readonly object: StatementObject;
  readonly result?: Result;
  readonly context?: Context;
  /** ISO 8601 with a zone. */
  readonly timestamp?: string;
  readonly stored?: string;
  readonly authority?: Agent | Group;
  readonly version?: string;
  readonly attachments?: readonly Attachment[];
}

/** A statement as an LRS keeps it: whole. */
export type StoredStatement = Statement &
  Required<Pick<Statement, 'id' | 'timestamp' | 'stored' | 'authority' | 'version'>>;

export interface Account {
  readonly homePage: string;
  readonly name: string;
}

/** Exactly one of `mbox`, `mbox_sha1sum`, `openid`, `account` (Data 2.4.2.3). */
export interface Identified {
  readonly name?: string;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: Account;
}
export interface Agent extends Identified {
  readonly objectType?: 'Agent';
}
/** Identified or, with members alone, anonymous. */
export interface Group extends Identified {
  readonly objectType: 'Group';
  readonly member?: readonly Agent[];
}

/** BCP 47 tag to text. */
export type LanguageMap = Readonly<Record<string, string>>;
/** IRI to any JSON value. */
export type Extensions = Readonly<Record<string, unknown>>;

export interface Verb {
  readonly id: string;
  readonly display?: LanguageMap;
}

export interface Activity {
  readonly objectType?: 'Activity';
  readonly id: string;
  readonly definition?: ActivityDefinition;
}

export interface ActivityDefinition {
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly type?: string;
  readonly moreInfo?: string;
  readonly extensions?: Extensions;
  readonly interactionType?: InteractionType;
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
  readonly scale?: readonly InteractionComponent[];
  readonly source?: readonly InteractionComponent[];
  readonly target?: readonly InteractionComponent[];
  readonly steps?: readonly InteractionComponent[];
}

/** Data 2.4.4.1, table of interaction types. */
export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'likert'
  | 'numeric'
  | 'other';

export interface InteractionComponent {
  readonly id: string;
  readonly description?: LanguageMap;
}

export interface StatementRef {
  readonly objectType: 'StatementRef';
  readonly id: string;
}
export interface SubStatement extends Omit<Statement, 'id' | 'stored' | 'authority' | 'version' | 'object'> {
  readonly objectType: 'SubStatement';
  readonly object: Exclude<StatementObject, SubStatement>;
}
export type StatementObject = Activity | Agent | Group | StatementRef | SubStatement;

export interface Result {
  readonly score?: Score;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601 duration. */
  readonly duration?: string;
  readonly extensions?: Extensions;
}
export interface Score {
  /** −1 to 1. */
  readonly scaled?: number;
  readonly raw?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface Context {
  readonly registration?: string;
  readonly instructor?: Agent | Group;
  readonly team?: Group;
  readonly contextActivities?: ContextActivities;
  readonly contextAgents?: readonly unknown[];
  readonly contextGroups?: readonly unknown[];
  readonly revision?: string;
  readonly platform?: string;
  readonly language?: string;
  readonly statement?: StatementRef;
  readonly extensions?: Extensions;
}
export type ContextActivities = Readonly<
  Partial<Record<'parent' | 'grouping' | 'category' | 'other', readonly Activity[]>>
>;

export interface Attachment {
  readonly usageType: string;
  readonly display: LanguageMap;
  readonly description?: LanguageMap;
  readonly contentType: string;
  readonly length: number;
  readonly sha2: string;
  readonly fileUrl?: string;
}

/** The two versions served and checked. */
export type XapiVersion = '1.0.3' | '2.0.0';
