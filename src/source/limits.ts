/**
 * What a course may hold. Far above what a course needs, and low enough that no text can stop the compiler:
 * Markdown takes time that grows with the square of some lines.
 */
export const limits = {
  lessonBytes: 256 * 1024,
  /** course.yaml and front matter. */
  fieldsBytes: 32 * 1024,
  /** figures.yaml, sources.yaml, glossary.yaml. */
  sharedBytes: 512 * 1024,
  /** Problems told of the syntax of one file: behind the first, most are its consequences. */
  syntaxProblems: 10,
  mediaBytes: 10 * 1024 * 1024,
  /** Read so far that a rule can say what is too heavy about them. */
  videoBytes: 40 * 1024 * 1024,
  courseBytes: 100 * 1024 * 1024,
  files: 2000,
  /** Characters of a line. */
  line: 8000,
  /** Characters of lines that follow one another without a blank one. */
  paragraph: 24_000,
  /** Stars, underscores and backticks of a paragraph: Markdown pairs each with each. */
  stars: 400,
  /** Brackets of a paragraph. */
  brackets: 1500,
  /** Lines of lists, quotations and tables between two blocks. */
  items: 2000,
  /** Cells of a worksheet, the names of its rows left out: each may need all others. */
  cells: 400,
  /** Scenes and endings of a scenario: each may lead to all others. */
  scenes: 500,
  /** Lines that open or close a block. */
  fences: 2000,
  /** Blocks inside blocks. */
  depth: 6,
  /** Quotation marks and list marks at the start of one line. */
  marks: 8,
  /** Spaces in front of a line. */
  indent: 60,
} as const;
