import { referencesPart } from '../../src/model/shipped-course.ts';
import type { Parts } from './parts.ts';

/** On paper nothing can be unfolded: all folds open before printing, and close again after it. */
export function openFoldsOnPaper(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll<HTMLDetailsElement>('.page details:not([open])'));
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}

/** Prints one element of the end, alone on its sheet. */
export function printAlone(element: Element): void {
  const { classList } = document.documentElement;
  element.classList.add('sheet');
  classList.add('alone');
  const over = (): void => {
    element.classList.remove('sheet');
    classList.remove('alone');
    removeEventListener('afterprint', over);
  };
  addEventListener('afterprint', over);
  print();
}

/** Prints the course with all that it says, its references and pictures: printing itself waits for none of them. */
export function printWhole(parts: Parts): void {
  const arrived = [referencesPart, ...parts.questions].map((id) => parts.settled(id));
  void Promise.all(arrived)
    .then(pictures)
    .then(() => print());
}

const pictures = (): Promise<unknown> =>
  Promise.all(
    Array.from(document.querySelectorAll<HTMLImageElement>('.page img')).map(
      (picture) =>
        new Promise<unknown>((done) => {
          picture.onload = picture.onerror = done;
          picture.removeAttribute('loading');
          if (picture.complete) done(0);
        }),
    ),
  );
