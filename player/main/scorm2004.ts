import { start } from '../shell/start.ts';
import { Scorm2004Tracker } from '../tracker/scorm2004.ts';

start((course) => new Scorm2004Tracker({ course, window }));
