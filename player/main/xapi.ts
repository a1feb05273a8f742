import { start } from '../shell/start.ts';
import { Following } from '../tracker/following.ts';

start((course) => new Following({ course, window }, 'xapi'));
