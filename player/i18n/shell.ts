import type { AreaTexts } from './index.ts';

export const shell = {} as const satisfies AreaTexts;
