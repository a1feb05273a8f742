import { playThrough } from './play-through.ts';

playThrough('a learner with a keyboard alone completes module 2', 'courses/numeco/module-2');
