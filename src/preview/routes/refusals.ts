/** What is said of a package that is not there. */
export const noPackage = (name: string): string => `Il n’y a pas de paquet « ${name} » qui puisse être joué.`;

/** What is said of a part of a package that is not there. */
export const noSco = (name: string, sco: string): string => `Le paquet « ${name} » n’a pas de module « ${sco} ».`;

/** What is said of a learner's name that is not taken. */
export const noLearner = (name: string): string =>
  `« ${name} » n’est pas un nom que l’aperçu prend : lettres, chiffres, espaces, .’'-, au plus 60 caractères.`;
