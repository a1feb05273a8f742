import { type Credentials, basicCredentials } from '../../lrs/keys/credentials.ts';

/** A key as its owner gets to see it, once. */
export const showKey = (key: Credentials): string =>
  [
    'The secret of this key is shown once and kept nowhere: write it down.',
    `  key     ${key.id}`,
    `  secret  ${key.secret}`,
    `  header  Authorization: Basic ${basicCredentials(key)}`,
  ].join('\n');
