import type XAPI from '@xapi/xapi';

export type Adapter = Exclude<NonNullable<ConstructorParameters<typeof XAPI>[0]['adapter']>, string>;

/** The page, as far as requests need it. */
export type Page = Pick<Window & typeof globalThis, 'fetch' | 'setTimeout' | 'clearTimeout'>;

const patience = 30_000;
/** What `@xapi/xapi` sends where it was given no `auth`: an empty name and password. */
const nobody = 'Basic Og==';

/**
 * How `@xapi/xapi` asks: its own ways lose the status of a refusal, know no time-out and stop with the page.
 * Any answer resolves; only no answer rejects.
 */
export const adapterOf =
  (page: Page, keepalive: boolean): Adapter =>
  async ({ url, method, headers: given, data }) => {
    const headers: Record<string, string> = { ...given };
    if (headers['Authorization'] === nobody) delete headers['Authorization'];
    if (data === undefined) delete headers['Content-Type'];
    const abort = new AbortController();
    const init: RequestInit = { method, headers, signal: abort.signal, credentials: 'omit', cache: 'no-store' };
    if (data !== undefined) init.body = typeof data === 'string' ? data : JSON.stringify(data);
    let timer = 0;
    // Raced as well as aborted: the body may hang after the head has come.
    const late = new Promise<never>((_resolve, reject) => {
      timer = page.setTimeout(() => {
        abort.abort();
        reject(new Error('No answer within 30 seconds.'));
      }, patience);
    });
    try {
      return await Promise.race([ask(page, url, init, keepalive), late]);
    } finally {
      page.clearTimeout(timer);
    }
  };

// eslint-disable-next-line typescript/no-explicit-any
async function ask(page: Page, url: string, init: RequestInit, keepalive: boolean): Promise<any> {
  const answer = keepalive
    ? // Chrome before 81 refuses `keepalive` where a preflight is needed, all refuse it above their budget.
      await page.fetch(url, { ...init, keepalive }).catch(() => page.fetch(url, init))
    : await page.fetch(url, init);
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    headers[name] = value;
  });
  const text = await answer.text();
  return { status: answer.status, headers, data: json(text), redirected: answer.redirected };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
