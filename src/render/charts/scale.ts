/** Narrowest place a chart is drawn in, in CSS pixels: a 320 px screen less its gutters. Labels fit there, so they fit everywhere. */
const narrowest = 288;

/** Average advance of 14 px sans text, in pixels; a little wide, so that an estimate never cuts a label. */
const characterWidth = 7.8;

/** Share of the chart's width that a text takes in the narrowest place, in %. */
export const textShare = (text: string): number => ((text.length * characterWidth) / narrowest) * 100;

/** A number for an attribute: at most two decimals, the same on every machine. */
export const short = (n: number): string => String(Math.round(n * 100) / 100);

/** The next round number at or above a maximum: 1, 2, 2.5 or 5 times a power of ten. */
export function roundUp(maximum: number): number {
  if (maximum <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(maximum));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= maximum) ?? 10;
  return step * power;
}
