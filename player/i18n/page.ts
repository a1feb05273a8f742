import type { AreaTexts } from './language.ts';

export const page = {} as const satisfies AreaTexts;
