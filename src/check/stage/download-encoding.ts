import type { Rule } from '../rule.ts';
import { decode } from '../video/decode-text.ts';
import { downloadsOf, typeOf } from './downloads.ts';

/**
 * A text to take away is in UTF-8; a table with accents says so by a byte order mark.
 *
 * Excel reads a CSV file without the mark as if it came from the nineties, and shows Ã© for é.
 *
 * @example {"name": "ok"}
 *   ::download[List]{src=media/list.csv}
 *   == media/list.csv
 *   oil;water
 *
 * @example {"name": "not-ok", "output": ["1:1: stage/download-encoding"]}
 *   ::download[Liste]{src=media/list.csv}
 *   == media/list.csv
 *   huile légère;eau
 */
export const downloadEncoding: Rule = function* (located) {
  for (const { src, bytes, place } of downloadsOf(located)) {
    const type = typeOf(src);
    if (!['csv', 'txt', 'md'].includes(type)) continue;
    const isText = decode(bytes) !== undefined;
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const isPlain = bytes.every((byte) => byte < 0x80);
    if (isText && (type !== 'csv' || isMarked || isPlain)) continue;
    yield {
      severity: isText ? 'warning' : 'error',
      rule: 'stage/download-encoding',
      place,
      message: isText
        ? `The table ${src} has accents and no byte order mark: Excel will show them wrongly.`
        : `The text ${src} is not in UTF-8: its accents will be shown wrongly.`,
      fix: isText ? 'Save it as "CSV UTF-8".' : 'Save it again in UTF-8.',
    };
  }
};
