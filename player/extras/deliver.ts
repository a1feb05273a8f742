import type { Extra } from '../../src/model/extra.ts';

/** The last line of the script of an extra: its elements are registered. */
export const deliver = (extra: Extra): void =>
  (window as unknown as { readonly parcours: (delivery: { readonly id: string }) => void }).parcours({
    id: `+${extra}`,
  });
