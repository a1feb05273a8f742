import type XAPI from '@xapi/xapi';
import { within, type Clock } from './patience.ts';

type Adapter = Exclude<NonNullable<ConstructorParameters<typeof XAPI>[0]['adapter']>, string>;

/** The page, as far as requests need it. */
export type Page = Clock & Pick<Window & typeof globalThis, 'fetch'>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, else the text. */
  readonly data: unknown;
  readonly redirected: boolean;
}

/** What `@xapi/xapi` sends where it was given no `auth`: an empty name and password. */
const nobody = 'Basic Og==';

/**
 * How `@xapi/xapi` asks: its own ways lose the status of a refusal, know no time-out and stop with the page.
 * Any answer resolves; only no answer rejects.
 */
export function adapterOf(page: Page, { keepalive }: { readonly keepalive: boolean }): Adapter {
  const adapter = ({ url, method, headers: given, data }: Parameters<Adapter>[0]): Promise<Answer> => {
    const headers: Record<string, string> = { ...given };
    if (headers['Authorization'] === nobody) delete headers['Authorization'];
    if (data === undefined) delete headers['Content-Type'];
    const abort = new AbortController();
    // The LMS's cookies are none of the LRS's business.
    const init: RequestInit = { method, headers, signal: abort.signal, credentials: 'omit', cache: 'no-store' };
    if (data !== undefined) init.body = JSON.stringify(data);
    return within(page, ask(page, url, init, keepalive), () => abort.abort());
  };
  return adapter as Adapter;
}

async function ask(page: Page, url: string, init: RequestInit, keepalive: boolean): Promise<Answer> {
  const answer = keepalive
    ? // Chrome before 81 refuses `keepalive` where a preflight is needed; all refuse it above their budget.
      await page.fetch(url, { ...init, keepalive }).catch(() => page.fetch(url, init))
    : await page.fetch(url, init);
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return { status: answer.status, headers, data: parsed(await answer.text()), redirected: answer.redirected };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
