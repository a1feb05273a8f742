import { refuseAt, shown } from '../findings.ts';
import { iri, irl, mediaType, octets, sha2 } from '../formats.ts';
import { shape } from '../shape.ts';
import { formatted, languageMap } from './kinds.ts';

/** Data 2.6: the usage that makes an attachment the signature of its statement. */
export const signatureUsage = 'http://adlnet.gov/expapi/attachments/signature';

export const attachment = shape(
  'an Attachment',
  '2.4.11',
  {
    'usageType!': formatted(iri),
    'display!': languageMap,
    description: languageMap,
    'contentType!': formatted(mediaType),
    'length!': formatted(octets),
    'sha2!': formatted(sha2),
    fileUrl: formatted(irl),
  },
  [
    (value, findings) => {
      const type = value['contentType'];
      if (value['usageType'] !== signatureUsage || type === 'application/octet-stream') return;
      refuseAt(
        findings,
        'contentType',
        '2.6',
        (called) => `${called} is ${shown(type)}; that of a signature must be "application/octet-stream".`,
      );
    },
  ],
);
