const pattern = /^urn:parcours:course:([^/]+)(?:\/(lesson|page|question|assessment|objective|video)\/(.+))?$/;

export interface ReadActivityId {
  readonly course: string;
  /** With `id`: what it is in the course; absent for the course itself. */
  readonly part?: string;
  readonly id?: string;
}

/** What one of our activity ids (`activity-ids.ts`) speaks of; `undefined` for an id that is not ours. */
export function readActivityId(iri: string): ReadActivityId | undefined {
  const [, course, part, id] = pattern.exec(iri) || [];
  if (course === undefined) return undefined;
  return part === undefined || id === undefined ? { course } : { course, part, id };
}
