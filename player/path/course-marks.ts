import { BrowserCopy, type Kept } from '../tracker/browser-copy.ts';

/** Says of each course on the start page of a path how far this browser's learner has come: the words are the page's, the progress the courses'. */
export function courseMarks(window: Window): void {
  const { document } = window;
  let some = false;
  Array.prototype.forEach.call(document.querySelectorAll('[data-course]'), (entry: HTMLElement) => {
    const kept = new BrowserCopy(window, entry.getAttribute('data-course')!, '').read();
    if (kept) some = true;
    mark(entry, kept);
  });
  const local = document.getElementById('local');
  if (local) local.hidden = !some;
}

function mark(entry: HTMLElement, kept: Kept | undefined): void {
  const { completed, progress } = kept ? kept.snapshot : { completed: false, progress: 0 };
  const share = Math.min(1, Math.max(0, Number(progress) || 0));
  // 100 % that is not done would be a riddle: something is still to be passed.
  const percent = Math.min(99, Math.round(share * 100));
  const how = entry.querySelector<HTMLElement>('.how');
  const scale = entry.querySelector<HTMLElement>('.scale');
  entry.classList.toggle('done', completed);
  if (how) {
    how.hidden = false;
    const state = (completed && 'done') || (kept && 'under') || 'todo';
    const words = how.getAttribute(`data-${state}`) || '';
    how.textContent = words.replace('{n}', String(percent));
  }
  if (scale) {
    scale.hidden = !kept;
    scale.style.setProperty('--i', String(completed ? 21 : Math.floor(share * 20) + 1));
  }
}
