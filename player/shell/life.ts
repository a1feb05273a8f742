import type { Tracker } from '../tracker/tracker.ts';

/** What plays stops, while it can still be told. */
const stop = (): boolean => document.dispatchEvent(new Event('leaving'));

/** Saves when the page is hidden, ends when it is left. A page that comes back from the browser's cache has no session any more: it starts anew. */
export function liveAndDie(tracker: Tracker): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    stop();
    tracker.flush();
  });
  let over = false;
  const leave = (): void => {
    if (over) return;
    over = true;
    stop();
    tracker.end('unload');
  };
  addEventListener('pagehide', leave);
  // Safari 13 fires no pagehide for a frame that its page removes.
  addEventListener('unload', leave);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
