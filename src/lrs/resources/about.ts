import type { Answer } from '../http/call.ts';

/** `about`: the versions served; asked without a key and without a version (Communication 2.8). */
export const about: Answer = {
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ version: ['1.0.3', '2.0.0'] }),
};
