import '../storyboard/storyboard.ts';
import { deliver } from './deliver.ts';

deliver('storyboard');
