import { start } from '../shell/start.ts';
import { Scorm12Tracker } from '../tracker/scorm12.ts';

start((course) => new Scorm12Tracker({ course, window }));
