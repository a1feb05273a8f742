/** What the clock asks of the assessment whose time it keeps. */
export interface Timed {
  /** Keeps another end of the attempt under way, in seconds since 1970. */
  extend(end: number): void;
  /** The time is over: sends what is answered. */
  expire(): void;
}

/** What the assessment asks of its clock; the element is `course-clock.ts`. */
export interface ClockProperties {
  /** Minutes the author gives. */
  limit: number;
  texts: Readonly<Record<string, string>>;
  timed: Timed;
  /** An attempt is under way. */
  isRunning: boolean;
  /** When it is over, in seconds since 1970; undefined: the learner asked for no limit. */
  end: number | undefined;
  /** The end of an attempt that begins at this moment, as the learner has asked. */
  asked(): number | undefined;
}

export type Clock = HTMLElement & ClockProperties;
