/** What is said of a package that is not there. */
export const noPackage = (name: string): string => `There is no package "${name}" that can be played.`;

/** What is said of a learner's name that is not taken. */
export const noLearner = (name: string): string =>
  `"${name}" is no name the preview takes: letters, digits, spaces, .’'-, at most 60 characters.`;
