/** What keeps the LRS from starting, or a command from running: a sentence for the administrator, not a bug. */
export class SetupError extends Error {}
