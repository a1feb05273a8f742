/** Until so many milliseconds, half of them by chance, have passed, or the browser is online again. */
export const pause = (window: Window, milliseconds: number): Promise<unknown> =>
  new Promise((done) => {
    window.setTimeout(done, milliseconds * (0.5 + Math.random() / 2));
    window.addEventListener('online', done, { once: true });
  });
