/** The page, as far as waiting needs it. */
export type Clock = Pick<Window, 'setTimeout' | 'clearTimeout'>;

const patience = 30_000;

/** What is promised, or a rejection after half a minute: nothing is waited for for ever. `giveUp` is called then. */
export async function within<T>(clock: Clock, promised: Promise<T>, giveUp?: () => void): Promise<T> {
  let timer = 0;
  const late = new Promise<never>((_resolve, reject) => {
    timer = clock.setTimeout(() => {
      if (giveUp) giveUp();
      reject(new Error('No answer within 30 seconds.'));
    }, patience);
  });
  try {
    return await Promise.race([promised, late]);
  } finally {
    clock.clearTimeout(timer);
  }
}
