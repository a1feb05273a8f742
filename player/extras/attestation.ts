import { deliver } from './deliver.ts';

deliver('attestation');
