/** The zones of a drawing, in the order of its text. */
export const zonesOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/\sdata-zone\s*=\s*["']([^"']*)["']/g)].map((match) => match[1] ?? '');
