/** What of these is known: properties that are `undefined` are left out. */
export const known = <Told extends object>(told: Told): Known<Told> =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Known<Told>;

type Known<Told> = { readonly [Name in keyof Told]?: Exclude<Told[Name], undefined> };
