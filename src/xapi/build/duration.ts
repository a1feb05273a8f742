/** A span in seconds and hundredths, as our SCORM records have it too; a clock that jumped back counts as nothing. */
export const duration = (milliseconds: number): string => `PT${Math.max(0, Math.round(milliseconds / 10) || 0) / 100}S`;
