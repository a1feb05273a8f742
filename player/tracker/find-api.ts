/** An LMS's API object, as far as the player can know it: everything it returns is doubtful. */
export type Api = Readonly<Record<string, ((...args: string[]) => unknown) | undefined>>;

/**
 * The LMS's API object: in the parents, then in the windows that opened them, outermost first, and in their parents (SCORM 1.2 RTE 3.3.1,
 * SCORM 2004 RTE 3.3.1). A window of another origin hides what it has and is passed over; none is looked at twice.
 */
export function findApi(window: Window, name: string, seen: Window[] = []): Api | undefined {
  if (seen.indexOf(window) >= 0) return undefined;
  seen.push(window);
  const further = (next: 'parent' | 'opener'): Api | undefined =>
    read(() => window[next] && findApi(window[next] as Window, name, seen));
  return (
    read(() => (window as unknown as Record<string, Api | undefined>)[name]) || further('parent') || further('opener')
  );
}

function read(api: () => Api | undefined | null): Api | undefined {
  try {
    return api() || undefined;
  } catch {
    return undefined;
  }
}
