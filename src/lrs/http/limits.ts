/** How much one request may ask for. What is larger is refused with 413 (Communication 3.2). */
export interface Limits {
  /** Bytes of a body, attachments included. */
  readonly body: number;
  /** Statements of a batch. */
  readonly batch: number;
  /** Arrays and objects within each other in JSON. */
  readonly depth: number;
  /** Statements of a page of results. */
  readonly page: number;
  /** The same, where raw attachments come with them: each may be as long as a body. */
  readonly pageAttached: number;
}

export const defaultLimits: Limits = { body: 5_000_000, batch: 1000, depth: 100, page: 500, pageAttached: 25 };
