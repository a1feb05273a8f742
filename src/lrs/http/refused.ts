/**
 * Ends the work on a request with a status and a sentence saying why. Thrown, so that the steps of a request read as one line each;
 * `answerTo` turns it into the answer.
 */
export class Refused extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** What is wrong with a request, and the clause that asks for it, such as `Communication 2.1.3`. */
export const badRequest = (sentence: string, clause: string): Refused =>
  new Refused(400, `${sentence} (xAPI ${clause})`);

/** What the key behind a request may not do. */
export const forbidden = (sentence: string): Refused => new Refused(403, `${sentence} (xAPI Communication 3.2)`);
