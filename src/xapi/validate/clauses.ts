import type { XapiVersion } from '../statement.ts';

/** Section of xAPI 1.0.3 Data → section of xAPI 2.0.0 (IEEE 9274.1.1) that asks for the same. */
const sections = {
  '2.2': '4.2.1',
  '2.3.2': '4.2.5',
  '2.4': '4.2.2',
  '2.4.1': '4.2.2',
  '2.4.2': '4.2.2.1',
  '2.4.2.1': '4.2.2.1',
  '2.4.2.2': '4.2.2.1',
  '2.4.2.3': '4.2.2.1',
  '2.4.2.4': '4.2.2.1',
  '2.4.3': '4.2.2.2',
  '2.4.4': '4.2.2.3',
  '2.4.4.1': '4.2.2.3',
  '2.4.4.2': '4.2.2.3',
  '2.4.4.3': '4.2.2.3',
  '2.4.5': '4.2.2.4',
  '2.4.5.1': '4.2.2.4',
  '2.4.6': '4.2.2.5',
  '2.4.6.2': '4.2.2.5',
  '2.4.7': '4.2.2',
  '2.4.8': '4.2.2',
  '2.4.9': '4.2.4.2',
  '2.4.10': '4.2.2',
  '2.4.11': '4.2.2.6',
  '2.6': '4.2.6',
  '4.1': '4.2.7',
  '4.2': '4.2.7',
  '4.3': '4.2.7',
  '4.4': '4.2.7',
  '4.5': '4.2.7',
  '4.6': '4.2.7',
} as const;

/** A section of xAPI 1.0.3 Data, as the tables cite it. */
export type Clause = keyof typeof sections;

/** As a reader of that version looks it up: `xAPI 1.0.3 Data 2.4.2.3`. */
export const cited = (clause: Clause, version: XapiVersion): string =>
  version === '1.0.3' ? `xAPI 1.0.3 Data ${clause}` : `xAPI 2.0.0 ${sections[clause]}`;
