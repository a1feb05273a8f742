import type { KeyboardLearner } from '../keyboard.ts';

/** What hides an element: a closed fold around it, or a tab that is not shown. */
type Cover = { readonly kind: 'fold' | 'tab'; readonly selector: string };

/** Brings an element of the page into view by keys alone: opens folds, goes from tab to tab. */
export async function reveal(learner: KeyboardLearner, selector: string): Promise<void> {
  for (let cover = await coverOf(learner, selector); cover; cover = await coverOf(learner, selector)) {
    if (cover.kind === 'fold') await learner.press(cover.selector);
    else await showTab(learner, cover.selector, selector);
  }
}

/** The outermost cover of an element. Its handle gets a name, to be found by keys. */
const coverOf = (learner: KeyboardLearner, selector: string): Promise<Cover | undefined> =>
  learner.frame.evaluate((wanted) => {
    const found = document.querySelector<HTMLElement>(wanted);
    if (!found) throw new Error(`There is no ${wanted}.`);
    const name = (handle: Element | null): string => {
      if (!handle) throw new Error(`Nothing uncovers ${wanted}.`);
      for (const other of document.querySelectorAll('[data-handle]')) other.removeAttribute('data-handle');
      handle.setAttribute('data-handle', '');
      return '[data-handle]';
    };
    const around: HTMLElement[] = [];
    for (let box = found.parentElement; box; box = box.parentElement) around.unshift(box);
    for (const box of around) {
      if (box instanceof HTMLDetailsElement && !box.open)
        return { kind: 'fold' as const, selector: name(box.querySelector('summary')) };
      if (box.getAttribute('role') === 'tabpanel' && box.hidden)
        return { kind: 'tab' as const, selector: name(tabsOf(box)) };
    }
    return undefined;

    function tabsOf(panel: HTMLElement): Element | null {
      const tab = document.getElementById(panel.getAttribute('aria-labelledby') ?? '');
      return tab?.closest('[role=tablist]')?.querySelector('[aria-selected=true]') ?? null;
    }
  }, selector);

/** From the tab that is shown, to the right until the element's own. */
async function showTab(learner: KeyboardLearner, tab: string, wanted: string): Promise<void> {
  await learner.tabTo(tab);
  for (let presses = 0; presses < 6; presses++) {
    await learner.key('ArrowRight');
    const isShown = await learner.frame.$eval(wanted, (found) => !found.closest('[role=tabpanel][hidden]'));
    if (isShown) return;
  }
  throw new Error(`No tab shows ${wanted}.`);
}
