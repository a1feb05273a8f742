import type { AreaTexts } from './language.ts';

export const shell = {} as const satisfies AreaTexts;
