import { deliver } from './deliver.ts';

deliver('worksheet');
