import '../cards/cards.ts';
import '../cards/tabs.ts';
import { deliver } from './deliver.ts';

deliver('cards');
