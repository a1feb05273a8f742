import type { Say } from './say.ts';

const key = 'parcours.display';
const modes = ['auto', 'light', 'dark', 'contrast'] as const;

/** A list to choose colours from: the system's, light, dark, or more contrast. The choice is kept in this browser. */
export function displayChoice(say: Say): HTMLElement {
  const label = document.createElement('label');
  label.className = 'modes s';
  label.textContent = say('display');
  const select = document.createElement('select');
  for (const mode of modes) {
    const option = document.createElement('option');
    option.value = mode;
    option.textContent = say(mode);
    select.appendChild(option);
  }
  select.value = kept();
  select.addEventListener('change', () => {
    apply(select.value);
    try {
      localStorage.setItem(key, select.value);
    } catch {
      // No storage: the choice holds until the page is left.
    }
  });
  apply(select.value);
  label.appendChild(select);
  return label;
}

/** The choice made in a course holds on every page that stands beside it. */
export const applyKept = (): void => apply(kept());

function apply(mode: string): void {
  const root = document.documentElement;
  if (mode === 'auto') root.removeAttribute('data-mode');
  else root.setAttribute('data-mode', mode);
}

function kept(): string {
  try {
    const mode = localStorage.getItem(key) as (typeof modes)[number];
    return modes.indexOf(mode) < 0 ? 'auto' : mode;
  } catch {
    return 'auto';
  }
}
