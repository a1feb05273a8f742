import type { Scope } from '../access/caller.ts';

/** What a key is for, as named on the command line, and the scopes that takes. */
export const presets = {
  'write-only': ['write'],
  read: ['read'],
  full: ['write', 'read', 'documents'],
  admin: ['write', 'read', 'documents', 'admin'],
} as const satisfies Readonly<Record<string, readonly Scope[]>>;

export type Preset = keyof typeof presets;

const known: readonly Scope[] = ['write', 'read', 'documents', 'admin'];

/** Scopes as kept in one column; a name of a later version gives nothing. */
export const readScopes = (column: string): ReadonlySet<Scope> =>
  new Set(known.filter((scope) => column.split(' ').includes(scope)));
