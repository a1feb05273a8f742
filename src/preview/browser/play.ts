import type { LaunchData } from '../launch-data.ts';
import { LmsPage } from './lms-page.ts';
import { Panel } from './panel.ts';

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

const lms = new LmsPage(JSON.parse(byId('launch').textContent ?? '') as LaunchData, byId('stage'));
const panel = new Panel(lms, byId('panel'));
// For the console of whoever examines a package, and for tests.
Object.assign(window, { lms, panel });
lms.open();
