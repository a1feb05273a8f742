import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as formats from '../../../src/xapi/validate/formats.ts';
import type { Format } from '../../../src/xapi/validate/shape.ts';
import { instant } from '../../../src/xapi/validate/timestamp.ts';

const sha = '495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a';

/** Format → what it allows, what it does not. */
const table: readonly [string, Format, readonly string[], readonly string[]][] = [
  [
    'iri',
    formats.iri,
    [
      'http://example.org',
      'urn:x:y',
      'tag:example.org,2026:a',
      'https://例え.jp/é?q=[1]#f',
      'a+b-c.1:d',
      'x:𝒳/😀',
      'mailto:a@b',
    ],
    [
      '',
      'example.org',
      'http:',
      ':x',
      '1a:b',
      'ab=c://x',
      'http://a b',
      'http://a\tb',
      'http://a\u00a0b',
      'x:<y>',
      'x:{y}',
      'x:\ud800',
      'x:\u0000',
      'x:a\n',
    ],
  ],
  ['irl', formats.irl, ['https://example.org/'], ['/relative', 'www.example.org']],
  [
    'uri',
    formats.uri,
    ['https://example.org/~me?a=%20#x', 'http://[::1]/'],
    ['https://exämple.org', 'me', 'x:a b', 'x:"'],
  ],
  [
    'uuid',
    formats.uuid,
    [
      '6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
      'AA97B177-9383-4934-8543-0F91A7A02836',
      '00000000-0000-0000-0000-000000000000',
    ],
    [
      '6690e6c93ef04ed38b377f3964730bee',
      '{6690e6c9-3ef0-4ed3-8b37-7f3964730bee}',
      'MA97B177-9383-4934-8543-0F91A7A02836',
      ' 6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
      'AA97B177-9383-4934-8543-0F91A7A028368',
    ],
  ],
  [
    'mbox',
    formats.mbox,
    ['mailto:a@b', 'mailto:a.b+c@example.org', 'mailto:é@exämple.org', "mailto:o'neil@example.org"],
    [
      'a@example.org',
      'mailto:',
      'mailto:a',
      'mailto:@b',
      'mailto:a@',
      'mailto:a@b@c',
      'mailto:a b@c',
      'mailto:a@b?subject=x',
      'mailto:\u0000@b',
      'mailto:a@\udc00b',
      'mailto://a@b/c',
      'mailto:a@b,c@d',
    ],
  ],
  [
    'sha1',
    formats.sha1,
    ['ebd31e95054c018b10727ccffd2ef2ec3a016ee9', 'EBD31E95054C018B10727CCFFD2EF2EC3A016EE9'],
    ['', 'ebd31e95', sha, 'g'.repeat(40)],
  ],
  [
    'sha2',
    formats.sha2,
    [sha, 'a'.repeat(56), 'a'.repeat(96), 'a'.repeat(128), sha.toUpperCase()],
    ['', 'a'.repeat(40), `${sha}a`, 'g'.repeat(64)],
  ],
  [
    'languageTag',
    formats.languageTag,
    [
      'fr',
      'fr-FR',
      'FR-fr',
      'tlh',
      'zh-Hans-CN',
      'zh-cmn-Hans-CN',
      'sl-rozaj-biske-1994',
      'de-CH-x-phonebk',
      'es-419',
      'x-whatever',
      'i-klingon',
      'en-a-bbb-x-a-ccc',
      'und',
      'hy-Latn-IT-arevela',
    ],
    [
      '',
      'f',
      'fr_FR',
      'fr-',
      '-fr',
      'something',
      'a12345678',
      'en-a',
      'fr-F',
      'en-x',
      'français',
      'fr FR',
      'zh-abc-def-ghi-jkl',
    ],
  ],
  [
    'mediaType',
    formats.mediaType,
    ['text/plain', 'text/plain; charset=ascii', 'application/vnd.api+json;a="b;\\"c"', 'image/svg+xml ; q=1'],
    [
      '',
      'text',
      'text/',
      '/plain',
      'text/plain;',
      'text/plain; charset',
      'text/plain charset=x',
      'te xt/plain',
      'text/plain; a="b',
    ],
  ],
  [
    'timestamp',
    formats.timestamp,
    [
      '2026-01-31T09:30:00Z',
      '2026-01-31T09:30:00.123456789Z',
      '2026-01-31T09:30:00+05:30',
      '2026-01-31T09:30:00-0000'.replace('-0000', '-0130'),
      '2024-02-29T23:59:60Z',
      '2026-01-31T09:30',
      '2008-09-15T15:53:00+00',
    ],
    [
      '',
      '2026-01-31',
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-00-01T00:00:00Z',
      '2026-01-00T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2026-04-31T00:00:00Z',
      '2026-01-31T24:00:00Z',
      '2026-01-31T09:60:00Z',
      '2026-01-31T09:30:61Z',
      '2026-01-31 09:30:00Z',
      '2026-01-31T09:30:00.Z',
      '2026-01-31T09:30:00+24:00',
      '2026-01-31T09:30:00+05:60',
      '2026-01-31T09:30:00-00',
      '2026-01-31T09:30:00-0000',
      '2026-01-31T09:30:00-00:00',
      '01/011/2015',
      '2026-W05-1T00:00:00Z',
      '+2026-01-31T09:30:00Z',
    ],
  ],
  [
    'duration',
    formats.duration,
    [
      'PT4H35M59.14S',
      'PT16559.14S',
      'P3Y1M29DT4H35M59.14S',
      'P3Y',
      'P4W',
      'PT0S',
      'PT1,5H',
      'P0.5Y',
      'PT1H0M0.1S',
      'P1M',
      'PT1M',
    ],
    [
      '',
      'P',
      'PT',
      'P1',
      '1H',
      'PT1',
      'P1H',
      'P4W1D',
      'PT1.5H30M',
      'PA1H0M0S',
      '-PT1S',
      'PT-1S',
      'P1DT',
      'PT1M1H',
      'pt1s',
      'PT.5S',
      'PT1.S',
      'P0001-00-00T00:00:00',
    ],
  ],
  [
    'version',
    formats.version,
    ['1.0', '1.0.0', '1.0.3', '1.0.9'],
    ['', '1', '0.9.9', '1.1.0', '1.0.', '1.0.x', 'v1.0.0', '2.0.0'],
  ],
];

describe.each(table)('%s', (_, format, allowed, refused) => {
  test.each(allowed.map((value) => [value]))('allows %j', (value) => {
    expect(format.allows(value, '1.0.3')).toBe(true);
  });

  test.each(refused.map((value) => [value]))('refuses %j', (value) => {
    expect(format.allows(value, '1.0.3')).toBe(false);
  });

  test('answers of texts made to slow it down', () => {
    for (const part of [
      'a',
      '1',
      '-',
      '-a',
      '-aa',
      'P1',
      '1.',
      ';a=',
      '"',
      '\\"',
      'mailto:a@',
      ' ',
      '-a-bb',
      '1,1',
      '\ud800',
    ]) {
      for (const start of ['', 'P', 'PT', 'x-', 'en', 'a/b;a="', 'a/b;', 'a:', 'mailto:', '2026-01-31T09:30:00.']) {
        expect(format.allows(`${start}${part.repeat(2_000)}\n!`, '1.0.3')).toBe(false);
      }
    }
  });
});

describe('instant', () => {
  test('is what Date says of every point in time, in every zone', () => {
    const minutes = fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 });
    const date = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, minutes, (at, offset) => {
        const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, -1);
        expect(instant(local + zoneOf(offset))).toBe(at.getTime());
      }),
    );
  });

  test('counts a time without zone as UTC, cuts what is finer than milliseconds, and knows a leap second', () => {
    expect(instant('1970-01-01T00:00')).toBe(0);
    expect(instant('1970-01-01T00:00:00,0019Z')).toBe(1);
    expect(instant('2016-12-31T23:59:60Z')).toBe(Date.UTC(2017, 0, 1));
  });
});

function zoneOf(minutes: number): string {
  const of = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
}
