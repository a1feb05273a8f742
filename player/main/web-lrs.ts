import { start } from '../shell/start.ts';
import { Beside } from '../following/beside.ts';
import { LocalTracker } from '../tracker/local.ts';

start((course) => new Beside(new LocalTracker({ course, window }), { course, window }));
