import { start } from '../shell/start.ts';
import { Following } from '../following/following.ts';

start((course) => new Following({ course, window }, 'xapi'));
