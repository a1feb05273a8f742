import type { Clause } from './clauses.ts';
import type { Format } from './shape.ts';
import { isTimestamp } from './timestamp.ts';

/** Every expression here takes time linear in the length of the text: no part can match the same letters in two ways. */
const text = (name: string, clause: Clause, expression: RegExp, longest = Infinity): Format => ({
  name,
  clause,
  allows: (value) => (value as string).length <= longest && expression.test(value as string),
});

/** For repeated groups: megabytes of them would exhaust the stack of the expression. */
const sane = 1000;

/** A scheme, then nothing that RFC 3987 keeps out of IRIs, nor half a surrogate pair. Best effort, as Data 2.2 allows. */
const iriExpression =
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\u007f-\u00a0<>"{}|\\^`\u2028\u2029\ufeff\ud800-\udfff]+$/u;

export const iri = text('an IRI with its scheme, such as "https://example.org/course"', '4.3', iriExpression);

/** An IRL is an IRI that leads somewhere; where to, is for the one who follows it. */
export const irl = text('an IRL with its scheme, such as "https://example.org/"', '4.3', iriExpression);

export const uri = text(
  'a URI with its scheme, such as "https://example.org/me"',
  '2.4.2.3',
  /^[A-Za-z][A-Za-z0-9+.-]*:[\u0021\u0023-\u003b\u003d\u003f-\u005b\u005d\u005f\u0061-\u007a\u007e]+$/,
);

export const uuid = text(
  'a UUID, such as "6690e6c9-3ef0-4ed3-8b37-7f3964730bee"',
  '4.4',
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
);

export const mbox = text(
  'a mailto IRI, such as "mailto:someone@example.org"',
  '2.4.2.3',
  // oxlint-disable-next-line no-control-regex -- as above
  /^mailto:[^\u0000-\u0020\s@<>?,;:"()[\]\\\ud800-\udfff]+@[^\u0000-\u0020\s@<>?,;:"()[\]\\/\ud800-\udfff]+$/u,
);

export const sha1 = text('the SHA-1 hash of a mailto IRI, 40 hexadecimal digits', '2.4.2.3', /^[\da-f]{40}$/i);

/** SHA-224, -256, -384 and -512. */
export const sha2 = text(
  'a SHA-2 hash, 56, 64, 96 or 128 hexadecimal digits',
  '2.4.11',
  /^(?:[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i,
);

/** RFC 5646 2.1, with the irregular tags that RFC keeps. */
export const languageTag = text(
  'a language tag of RFC 5646, such as "fr" or "fr-FR"',
  '4.2',
  new RegExp(
    '^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})' +
      '(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*' +
      '(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*(?:-x(?:-[a-z\\d]{1,8})+)?' +
      '|x(?:-[a-z\\d]{1,8})+|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)' +
      '|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)' +
      '|art-lojban|cel-gaulish|no-bok|no-nyn|zh-(?:guoyu|hakka|min|min-nan|xiang))$',
    'i',
  ),
  sane,
);

/** RFC 2046: type, subtype, parameters. */
export const mediaType = text(
  'an Internet media type, such as "text/plain; charset=utf-8"',
  '2.4.11',
  /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:[ \t]*;[ \t]*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\\r\n]|\\[^\r\n])*"))*$/,
  sane,
);

export const timestamp: Format = {
  name: 'an ISO 8601 timestamp with its zone, such as "2026-01-31T09:30:00.000Z"',
  clause: '4.5',
  allows: (value, version) => isTimestamp(value as string, version),
};

const number = '\\d+(?:[.,]\\d+)?';
const durationExpression = new RegExp(
  `^P(?!$)(?:${number}W|(?:${number}Y)?(?:${number}M)?(?:${number}D)?` +
    `(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?)$`,
);
/** ISO 8601:2004 4.4.3.2: only the smallest unit may have a fraction. */
const fractionInside = /[.,]\d+[A-Z]./;

export const duration: Format = {
  name: 'an ISO 8601 duration, such as "PT1H30M" or "PT12.5S"',
  clause: '4.6',
  allows: (value) => durationExpression.test(value as string) && !fractionInside.test(value as string),
};

export const version: Format = {
  name: 'a version of xAPI, such as "1.0.0"',
  clause: '2.4.10',
  // Whoever serves 2.0.0 takes statements of 1.0.x also.
  allows: (value, served) =>
    /^1\.0(?:\.\d+)?$/.test(value as string) || (served === '2.0.0' && /^2\.0\.\d+$/.test(value as string)),
};

export const scaled: Format = {
  name: 'a number from -1 to 1',
  clause: '2.4.5.1',
  type: 'number',
  allows: (value) => (value as number) >= -1 && (value as number) <= 1,
};

export const octets: Format = {
  name: 'a whole number of octets, 0 or more',
  clause: '2.4.11',
  type: 'number',
  allows: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};
