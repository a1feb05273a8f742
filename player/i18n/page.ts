import type { AreaTexts } from './index.ts';

export const page = {} as const satisfies AreaTexts;
