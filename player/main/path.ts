import { applyKept } from '../shell/display.ts';
import { courseMarks } from '../path/course-marks.ts';

applyKept();
courseMarks(window);
// A page that comes back out of the browser's cache is not loaded again.
addEventListener('pageshow', () => courseMarks(window));
