import { playThrough } from './play-through.ts';

playThrough('a learner with a keyboard alone completes The Impact Agency', 'courses/numeco/serious-game');
