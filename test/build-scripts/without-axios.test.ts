import { readFileSync } from 'node:fs';
import type XAPI from '@xapi/xapi';
import { expect, test } from 'vitest';
import { withoutAxios } from '../../build-scripts/without-axios.ts';

const id = 'node_modules/@xapi/xapi/dist/XAPI.esm.js';
const cut = withoutAxios().transform as (code: string, id: string) => { readonly code: string } | null;

test('`@xapi/xapi` without the axios in it asks as before, by our adapter', async () => {
  const whole = readFileSync(id, 'utf8');
  const { code } = cut(whole, id)!;
  expect([whole.length > 50_000, code.length < 15_000, /AxiosError/.test(code)]).toEqual([true, true, false]);
  const { default: Client } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly default: typeof XAPI.default;
  };
  const asked: unknown[] = [];
  const adapter = (request: unknown) => {
    asked.push(request);
    return Promise.resolve({ status: 204, headers: {}, data: undefined }) as never;
  };
  const lrs = new Client({ endpoint: 'https://lrs.example', auth: 'Bearer t', adapter });
  await lrs.setState({ activityId: 'urn:a', agent: { mbox: 'mailto:a@b.c' }, stateId: 's', state: { a: 1 } });
  expect(asked).toEqual([
    {
      url: 'https://lrs.example/activities/state?agent=%7B%22mbox%22%3A%22mailto%3Aa%40b.c%22%7D&activityId=urn%3Aa&stateId=s',
      method: 'PUT',
      headers: { 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json', Authorization: 'Bearer t' },
      data: { a: 1 },
    },
  ]);
});

test('another version stops the build; other files are left alone', () => {
  expect(() => cut('export default class {}', id)).toThrow('is not the version whose axios we know');
  expect(cut('export const a = 1;', 'player/outbox/client.ts')).toBe(null);
});
