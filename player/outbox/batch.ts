import type { Statement } from '../../src/xapi/statement.ts';
import { bytesOf } from './keep-alive-budget.ts';

export type SentStatement = Statement & { readonly id: string; readonly timestamp: string };

/** A statement that waits. */
export interface Entry {
  /** Where it is kept in the browser. */
  readonly key: string;
  /** Sorts as they are to be sent. */
  readonly order: string;
  readonly statement: SentStatement;
  readonly text: string;
  readonly bytes: number;
  /** The browser keeps it. */
  isStored: boolean;
  /** It is in a request that has no answer yet. */
  isUnderway: boolean;
  /** How many may go in one request with it: fewer after an answer that blames one of them, nobody knows which. */
  most: number;
  /** How many requests had got through when it was forbidden alone. */
  forbidden?: number;
}

export function entryOf(statement: SentStatement, { key, order }: Pick<Entry, 'key' | 'order'>): Entry {
  const text = JSON.stringify(statement);
  return { key, order, statement, text, bytes: bytesOf(text), isStored: false, isUnderway: false, most: Infinity };
}

/** The statement that was kept, if it is one. */
export function statementIn(text: string): SentStatement | undefined {
  try {
    const statement = JSON.parse(text) as SentStatement;
    return statement.id && statement.timestamp && statement.verb.id ? statement : undefined;
  } catch {
    return undefined;
  }
}

const most = 50;

/** As many as go in one request: the first, whatever its size, and those behind it that fit. */
export function nextBatch(queue: readonly Entry[], bytes: number): readonly Entry[] {
  const batch: Entry[] = [];
  let size = 2;
  let limit = most;
  for (const entry of queue) {
    if (entry.isUnderway) continue;
    limit = Math.min(limit, entry.most);
    size += entry.bytes + 1;
    if (batch.length && (batch.length >= limit || size > bytes)) break;
    batch.push(entry);
  }
  return batch;
}

/** What leaves as the page is hidden: of this session, then of others, as much as fits. */
export function lastBatch(queue: readonly Entry[], bytes: number, isOwn: (entry: Entry) => boolean): readonly Entry[] {
  const waiting = queue.filter((entry) => !entry.isUnderway);
  const batch: Entry[] = [];
  let size = 2;
  for (const entry of waiting.filter(isOwn).concat(waiting.filter((each) => !isOwn(each)))) {
    const isFitting = batch.length < most && size + entry.bytes + 1 <= bytes;
    if (isFitting) batch.push(entry);
    if (isFitting) size += entry.bytes + 1;
  }
  return batch.sort(inOrder);
}

export const inOrder = (a: Pick<Entry, 'order' | 'key'>, b: Pick<Entry, 'order' | 'key'>): number =>
  a.order + a.key < b.order + b.key ? -1 : 1;

/** No more than so many of these in one request from now on. */
export function atMost(batch: readonly Entry[], limit: number): void {
  for (const entry of batch) entry.most = Math.min(entry.most, Math.ceil(limit));
}
