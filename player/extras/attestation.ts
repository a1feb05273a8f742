import '../attestation/attestation.ts';
import { deliver } from './deliver.ts';

deliver('attestation');
