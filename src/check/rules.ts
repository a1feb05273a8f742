import type { Rule } from './check.ts';

/** All rules, one file each. */
export const rules: readonly Rule[] = [];
