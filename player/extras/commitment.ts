import '../commitment/commitment.ts';
import '../commitment/commitments.ts';
import { deliver } from './deliver.ts';

deliver('commitment');
