/**
 * How many bytes of bodies a page may have on their way by `fetch` with `keepalive`: 64 KiB for all of it (Fetch 4.6, step 8);
 * a request above that fails. Four are left to others, such as an LMS's own script.
 */
export class KeepAliveBudget {
  room = 60 * 1024;

  /** Whether so many bytes may leave; those that may are counted until they are given back. */
  take(bytes: number): boolean {
    if (bytes > this.room) return false;
    this.room -= bytes;
    return true;
  }

  give(bytes: number): void {
    this.room += bytes;
  }
}

/** What a text weighs on its way. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
