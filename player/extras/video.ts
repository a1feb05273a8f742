import '../video/video.ts';
import { deliver } from './deliver.ts';

deliver('video');
