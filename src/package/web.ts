import type { Packager } from './package-file.ts';

/** The same pages as a static site: nothing to add, progress is kept in the browser. */
export const packageWeb: Packager = (_course, content) => content;
