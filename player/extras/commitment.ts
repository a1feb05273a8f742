import '../commitment/commitment.ts';
import { deliver } from './deliver.ts';

deliver('commitment');
