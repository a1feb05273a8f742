const longest = 60_000;

/** Milliseconds until the next try: 2, 4, 8… seconds, at most a minute, half of it by chance. */
export const waitAfter = (failures: number): number =>
  Math.min(longest, 1000 * 2 ** failures) * (0.5 + Math.random() / 2);

/** Until it is time for the next try, or the browser is online again. */
export const pause = (window: Window, failures: number): Promise<unknown> =>
  new Promise((done) => {
    window.setTimeout(done, waitAfter(failures));
    window.addEventListener('online', done, { once: true });
  });
