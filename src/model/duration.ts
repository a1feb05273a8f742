/** Hundredths of a second in a span; clocks that jump back count as nothing. */
export const hundredths = (milliseconds: number): number => Math.max(0, Math.round(milliseconds / 10) || 0);

/** A span in seconds alone, which every LMS and LRS reads (SCORM 2004 RTE 4.1.1.7, timeinterval; xAPI 1.0.3 Data 4.6). */
export const duration = (milliseconds: number): string => `PT${hundredths(milliseconds) / 100}S`;
