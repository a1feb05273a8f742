import { start } from '../shell/start.ts';
import { Beside } from '../following/beside.ts';
import { Scorm2004Tracker } from '../tracker/scorm2004.ts';

start((course) => new Beside(new Scorm2004Tracker({ course, window }), { course, window }));
