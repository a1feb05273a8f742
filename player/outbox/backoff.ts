const longest = 300;

/**
 * Milliseconds until the next try: 2, 4, 8… seconds, at most five minutes, half of it by chance, so that a class whose LRS
 * comes back does not knock all at once. What the server asks for (`Retry-After`) is obeyed, up to an hour.
 */
export function wait(failures: number, random: () => number, retryAfter?: number): number {
  if (retryAfter !== undefined) return 1000 * (Math.min(retryAfter, 3600) + 2 * random());
  return 1000 * Math.min(longest, 2 ** failures) * (0.5 + random() / 2);
}
