import { statementsPart, type Delivery } from '../shell/parts.ts';
import type { Followers } from './follower.ts';

/** Milliseconds until a server that neither answers nor refuses counts as failing, as for the parts of the course. */
const patience = 15_000;
const longestWait = 60_000;
/** A page that nobody sees is not painted: it is not waited for longer than this. */
const unseen = 1500;

type Taker = (delivery: Delivery) => void;

/**
 * Sends for the script that makes statements once the first page is painted, and again until it has come. It is delivered like the parts of
 * the course, by `parcours(…)`; it may come before they do.
 */
export function sendForStatements(window: Window, onCome: (followers: Followers) => void): void {
  let hasCome = false;
  let failures = 0;
  let timer = 0;
  let pending: HTMLScriptElement | undefined;
  let parts: Taker | undefined;
  const take: Taker = (delivery) => {
    if (delivery.id !== statementsPart) return parts && parts(delivery);
    if (hasCome || !delivery.followers) return undefined;
    hasCome = true;
    return onCome(delivery.followers);
  };
  // The parts take `parcours` for themselves when the course is opened.
  Object.defineProperty(window, 'parcours', {
    configurable: true,
    get: () => take,
    set(own: Taker) {
      parts = own;
    },
  });
  const send = (): void => {
    window.clearTimeout(timer);
    if (hasCome || pending) return;
    const script = (pending = window.document.createElement('script'));
    script.src = 'statements.js';
    const over = (): void => {
      if (pending !== script) return;
      pending = undefined;
      script.remove();
      window.clearTimeout(timer);
      if (!hasCome) timer = window.setTimeout(send, Math.min(longestWait, 1000 * 2 ** ++failures));
    };
    script.onload = script.onerror = over;
    timer = window.setTimeout(over, patience);
    window.document.head.appendChild(script);
  };
  window.addEventListener('online', send);
  timer = window.setTimeout(send, unseen);
  window.requestAnimationFrame(() => window.setTimeout(send));
}
