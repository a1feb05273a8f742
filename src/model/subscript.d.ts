/** The part of the library subscript that evaluates, which comes without types. */
declare module 'subscript/parse' {
  /** Makes a tree that was parsed a function of its scope. */
  export const compile: (tree: unknown) => (scope: unknown) => unknown;
}
