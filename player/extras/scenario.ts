import { deliver } from './deliver.ts';

deliver('scenario');
