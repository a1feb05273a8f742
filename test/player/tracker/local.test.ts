import { expect, test } from 'vitest';
import { LocalTracker } from '../../../player/tracker/local.ts';
import { Scorm12Tracker } from '../../../player/tracker/scorm12.ts';
import { Scorm2004Tracker } from '../../../player/tracker/scorm2004.ts';
import type { SaveStatus, Snapshot } from '../../../player/tracker/tracker.ts';
import { course } from './a-learner.ts';
import { aWindow } from './a-window.ts';

const snapshot: Snapshot = {
  state: 'abc',
  location: 'debut',
  progress: 0,
  completed: false,
  exhausted: false,
  objectives: [],
};

const adapters = [LocalTracker, Scorm12Tracker, Scorm2004Tracker];

test.each(adapters)('%o without an LMS keeps progress in the browser', async (Adapter) => {
  const storage = new Map<string, string>();
  const statuses: SaveStatus[] = [];
  const tracker = new Adapter({ course, window: aWindow(undefined, storage).window });
  tracker.onStatus = (status) => statuses.push(status);
  expect(await tracker.begin()).toEqual({ mode: 'normal', learner: { id: '', name: '' }, state: '', location: '' });
  tracker.save(snapshot);
  tracker.flush();
  tracker.end('unload');
  expect(statuses).toEqual(['local', 'local']);
  expect([...storage.keys()]).toEqual(['parcours:tri:']);
  const again = new Adapter({ course, window: aWindow(undefined, storage).window });
  expect((await again.begin()).state).toBe('abc');
});

test.each(adapters)('%o without LMS and storage says so and goes on', async (Adapter) => {
  const statuses: SaveStatus[] = [];
  const tracker = new Adapter({ course, window: aWindow(undefined, null).window });
  tracker.onStatus = (status) => statuses.push(status);
  expect((await tracker.begin()).state).toBe('');
  tracker.save(snapshot);
  tracker.end('exit');
  expect(statuses).toEqual(['none', 'none']);
});

test('what another program left under our key is no progress', async () => {
  for (const text of ['', '{}', 'null', '[]', '{"snapshot":{}}', '"x"', '{"snapshot":{"state":3},"records":[]}']) {
    const storage = new Map([['parcours:tri:', text]]);
    const tracker = new LocalTracker({ course, window: aWindow(undefined, storage).window });
    expect((await tracker.begin()).state).toBe('');
  }
});
