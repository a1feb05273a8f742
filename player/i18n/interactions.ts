import type { AreaTexts } from './index.ts';

export const interactions = {} as const satisfies AreaTexts;
