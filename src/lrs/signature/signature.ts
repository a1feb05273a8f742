import { sameStatement } from '../../xapi/same-statement.ts';
import type { Attachment, Statement } from '../../xapi/statement.ts';
import { mediaType } from '../http/media-type.ts';
import { badRequest, type Refused } from '../http/refused.ts';
import { isAllowed, isSignedBy, readJws, type Jws } from './jws.ts';

/** `usageType` of an attachment that signs its statement (Data 2.6). */
export const signatureUsage = 'http://adlnet.gov/expapi/attachments/signature';

/**
 * Refuses a signature that is malformed, that signs another statement or that its certificate did not make. Without a certificate there is
 * nothing to check it by, and it is kept for those who know the signer.
 */
export function checkSignature(statement: Statement, attachment: Attachment, content: Uint8Array): void {
  if (mediaType(attachment.contentType).type !== 'application/octet-stream') {
    throw wrong(`has the contentType ${attachment.contentType}: application/octet-stream`);
  }
  const jws = read(content);
  if (!isAllowed(jws.algorithm))
    throw wrong(`has the algorithm ${JSON.stringify(jws.algorithm)}: RS256, RS384 or RS512`);
  if (!sameStatement(jws.payload, statement)) throw wrong('signs another statement');
  if (jws.certificates.length > 0 && !isSignedBy(jws))
    throw wrong('was not made by the key of its first certificate (x5c)');
}

function read(content: Uint8Array): Jws {
  try {
    return readJws(Buffer.from(content).toString('latin1'));
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong(`is no JSON web signature in compact form: ${error.message}`);
    throw error;
  }
}

const wrong = (what: string): Refused => badRequest(`attachments: the signature ${what}.`, 'Data 2.6');
