import type { XapiVersion } from '../../xapi/statement.ts';
import { badRequest } from './refused.ts';

export const versionHeader = 'X-Experience-API-Version';

/**
 * What the answer says to a request without a version. Requests of xAPI 0.95 and before had none; they alone may leave it out
 * (Communication 3.3), so the answer names the version that the request claims to be of, which is none that is served.
 */
export const versionOfNone = '0.95';

const served: Readonly<Record<string, XapiVersion>> = { '1.0': '1.0.3', '2.0': '2.0.0' };

/** The version a request is to be served in. `1.0` and `2.0` stand for `1.0.0` and `2.0.0`, patch versions are compatible. */
export function versionOf(header: string | undefined): XapiVersion {
  if (header === undefined) {
    throw badRequest(`The header ${versionHeader} is missing: 1.0.x and 2.0.x are served.`, 'Communication 3.3');
  }
  const version = /^\d+\.\d+(\.\d+)?$/.test(header) ? served[header.split('.', 2).join('.')] : undefined;
  if (version === undefined) {
    throw badRequest(
      `The header ${versionHeader} is ${JSON.stringify(header)}: 1.0.x and 2.0.x are served.`,
      'Communication 3.3',
    );
  }
  return version;
}
