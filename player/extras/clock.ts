import '../clock/course-clock.ts';
import { deliver } from './deliver.ts';

deliver('clock');
