import { start } from '../shell/start.ts';
import { LocalTracker } from '../tracker/local.ts';

start((course) => new LocalTracker({ course, window }));
