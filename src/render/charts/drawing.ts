import type { ChartRow } from '../../model/course.ts';
import type { Html } from '../html.ts';

/** What a kind of chart is drawn from. */
export interface ChartData {
  /** Names of the number columns. */
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Stands before ids that must be unique in the page. */
  readonly prefix: string;
}

/** The inside of a chart's SVG (no viewBox: x in %, y in px) and its height in px. */
export interface Drawing {
  readonly content: Html;
  readonly height: number;
}

export const largest = (rows: readonly ChartRow[]): number =>
  Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
