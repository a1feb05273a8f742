import { readFileSync } from 'node:fs';

export const themes = ['estran', 'inr', 'neutral', 'etat'] as const;
export const modes = ['light', 'dark'] as const;
export type Mode = (typeof modes)[number];
export type Colours = Readonly<Record<string, string>>;

const css = (name: string): string => readFileSync(`player/themes/${name}.css`, 'utf8');

/** The colours a theme gives a mode, by token name without its dashes. */
export const coloursOf = (theme: string, mode: Mode): Colours => declared(css(theme), mode);

/** The same with more contrast. `query`: asked of the system; `choice`: asked of the course. */
export function withContrast(colours: Colours, mode: Mode, by: 'query' | 'choice'): Colours {
  const [query = '', choice = ''] = css('contrast').split(/:root:root\[data-mode='contrast'\]/);
  const changed = declared(by === 'query' ? query : choice, mode);
  const resolve = (value: string): string => {
    const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    return name === undefined ? value : resolve(changed[name] ?? colours[name] ?? '');
  };
  return { ...colours, ...Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, resolve(value)])) };
}

function declared(text: string, mode: Mode): Record<string, string> {
  const colours: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/--([\w-]+): ([^;]+);/g)) {
    const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value!);
    const colour = pair?.[mode === 'light' ? 1 : 2] ?? value!;
    if (/^(#|var\(--(?!sans))/.test(colour)) colours[name!] = colour;
  }
  return colours;
}

/** WCAG 2.2, contrast ratio of two `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
