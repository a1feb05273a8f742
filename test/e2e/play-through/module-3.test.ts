import { playThrough } from './play-through.ts';

playThrough('a learner with a keyboard alone completes module 3', 'courses/numeco/module-3');
