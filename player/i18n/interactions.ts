import type { AreaTexts } from './language.ts';

export const interactions = {} as const satisfies AreaTexts;
