/** Whoever has played so much of a storyboard or video, 0–1, has seen it. */
export const completionThreshold = 0.95;

/** What happened to something that plays. Seconds of its own clock. */
export interface Watched {
  /** Id of the storyboard or video. */
  readonly id: string;
  readonly title: string;
  readonly verb: 'played' | 'paused' | 'seeked' | 'completed';
  /** Where it stands; of `seeked`, where it went. */
  readonly time: number;
  /** Of `seeked`: where it came from. */
  readonly from?: number;
  readonly length: number;
  /** Stretches played so far in this session, in order. */
  readonly segments: readonly (readonly [from: number, to: number])[];
  readonly at: Date;
}
