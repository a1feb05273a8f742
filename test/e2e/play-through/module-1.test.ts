import { playThrough } from './play-through.ts';

playThrough('a learner with a keyboard alone completes module 1', 'courses/numeco/module-1');
