import type { Block, Figure, Term } from '../model/course.ts';
import type { Ids } from './ids.ts';
import type { Media } from './media.ts';
import type { Pools } from './pools-here.ts';
import type { Report } from './report.ts';
import type { Scenarios } from './scenario/scenarios.ts';
import type { TextFile } from './text-file.ts';
import type { Node } from './tree.ts';

/** What every step needs while one lesson is read. */
export interface Reader {
  readonly file: TextFile;
  readonly report: Report;
  /** BCP 47, the language of this reading. */
  readonly language: string;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly ids: Ids;
  readonly media: Media;
  readonly pools: Pools;
  readonly scenarios: Scenarios;
  /** Blocks hold blocks: what reads them is handed down, so that no file needs the one that needs it. */
  readonly readBlocks: (nodes: readonly Node[], reader: Reader) => readonly Block[];
  /** Whether gaps may stand in the text: in a cloze. */
  readonly gaps?: boolean;
  /** In a scenario: who may speak, by id. */
  readonly characters?: ReadonlyMap<string, string>;
}
