/** Pages of a lesson in the outline, folded away behind a button of their own. */
export interface Fold {
  open(isOpen: boolean): void;
}

/** Puts the button between the lesson's link and the list of its pages; `name` is what a screen reader says of it. */
export function foldAway(item: Element, name: string): Fold {
  const list = item.querySelector('ol')!;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fold';
  button.setAttribute('aria-label', name);
  const open = (isOpen: boolean): void => {
    button.setAttribute('aria-expanded', String(isOpen));
    list.hidden = !isOpen;
  };
  button.addEventListener('click', () => open(button.getAttribute('aria-expanded') === 'false'));
  item.insertBefore(button, list);
  open(false);
  return { open };
}
