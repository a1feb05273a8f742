import { followers } from '../../../player/following/followers.ts';
import { aTab, type Browser, type Tab } from '../outbox/a-browser.ts';

/** A tab with what a course's page has besides: an address, its own storage, a script that may come. */
export interface Page extends Tab {
  readonly went: string[];
}

/** Whatever answers requests. */
export interface World {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

export interface PageOptions {
  readonly search?: string;
  /** `sessionStorage`, which a page that is loaded again finds as it was. */
  readonly session?: Map<string, string>;
  /** Whether `statements.js` comes, asked at each try. */
  readonly scriptComes?: () => boolean;
}

export function aPage(
  browser: Browser,
  { search = '', session = new Map(), scriptComes = () => true }: PageOptions = {},
): Page {
  const tab = aTab(browser);
  const went: string[] = [];
  const { window } = tab;
  const location = { search, origin: 'https://lms.example', assign: (url: string) => void went.push(url) };
  const sessionStorage = {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => void session.set(key, value),
    removeItem: (key: string) => void session.delete(key),
  };
  const requestAnimationFrame = (run: () => void) => window.setTimeout(run, 16);
  Object.assign(window, { location, sessionStorage, requestAnimationFrame });
  const head = {
    appendChild(script: { onload(): void; onerror(): void }) {
      window.setTimeout(() => {
        if (!scriptComes()) return script.onerror();
        (window as unknown as { parcours(part: object): void }).parcours({ id: '_statements', followers });
        return script.onload();
      }, 30);
    },
  };
  Object.assign(window.document, { head, createElement: () => ({ remove() {} }) });
  return { ...tab, went };
}
