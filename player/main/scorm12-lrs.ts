import { start } from '../shell/start.ts';
import { Beside } from '../following/beside.ts';
import { Scorm12Tracker } from '../tracker/scorm12.ts';

start((course) => new Beside(new Scorm12Tracker({ course, window }), { course, window }));
