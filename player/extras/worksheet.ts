import '../worksheet/sheets.ts';
import '../worksheet/worksheet.ts';
import { deliver } from './deliver.ts';

deliver('worksheet');
