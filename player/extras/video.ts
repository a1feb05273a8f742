import { deliver } from './deliver.ts';

deliver('video');
