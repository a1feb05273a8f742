/** What the shell is told. */
export const ExitCode = {
  good: 0,
  /** The course has errors. */
  problems: 1,
  /** Wrong usage: an unknown flag, a folder that is not there. */
  usage: 2,
  /** Our bug. */
  bug: 70,
} as const;

/** Wrong usage; the message says what was given and what is accepted. */
export class UsageError extends Error {}
