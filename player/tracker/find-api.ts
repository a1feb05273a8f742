/** An LMS's API object, as far as the player can know it: everything it returns is doubtful. */
export type Api = Readonly<Record<string, ((...args: string[]) => unknown) | undefined>>;

/** Frames and windows looked at, so that a page that is its own parent's child cannot hold us up. */
const bound = 50;

/**
 * The LMS's API object: in the parents, then in the window that opened this one and its parents (SCORM 1.2 RTE 3.3.1,
 * SCORM 2004 RTE 3.3.1). A window of another origin hides what it has and is passed over.
 */
export function findApi(window: Window, name: string): Api | undefined {
  let opener: Window | null = window;
  for (let i = 0; opener && i < bound; i++) {
    const found = inParents(opener, name);
    if (found) return found;
    opener = openerOf(opener);
  }
  return undefined;
}

function inParents(window: Window, name: string): Api | undefined {
  let each = window;
  for (let i = 0; i < bound; i++) {
    const found = apiOf(each, name);
    if (found || !each.parent || each.parent === each) return found;
    each = each.parent;
  }
  return undefined;
}

function apiOf(window: Window, name: string): Api | undefined {
  try {
    return (window as unknown as Record<string, Api | undefined>)[name] || undefined;
  } catch {
    return undefined;
  }
}

/** `opener` stands on the outermost frame that a script may read. */
function openerOf(window: Window): Window | null {
  for (const each of [window, window.parent, window.top]) {
    try {
      if (each && each.opener) return each.opener as Window;
    } catch {
      // Another origin: it may not be read.
    }
  }
  return null;
}
