import { deliver } from './deliver.ts';

deliver('storyboard');
