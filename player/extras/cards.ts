import { deliver } from './deliver.ts';

deliver('cards');
