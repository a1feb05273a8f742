import '../scenario/scenario.ts';
import { deliver } from './deliver.ts';

deliver('scenario');
