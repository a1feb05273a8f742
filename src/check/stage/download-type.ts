import type { Rule } from '../rule.ts';
import { type Download, downloadsOf, typeOf } from './downloads.ts';

/**
 * A file to take away is of a type that people can open, and runs nothing.
 *
 * Offices refuse documents with macros, and rightly so; an archive hides what is in it.
 *
 * @example {"name": "ok"}
 *   ::download[List]{src=media/list.csv}
 *   == media/list.csv
 *   oil;water
 *
 * @example {"name": "not-ok", "output": ["1:1: stage/download-type"]}
 *   ::download[List]{src=media/list.zip}
 *   == media/list.zip
 *   PK…
 *
 * @example {"name": "not-ok-macros", "output": ["1:1: stage/download-type"]}
 *   ::download[Sheet]{src=media/sheet.xlsm}
 *   == media/sheet.xlsm
 *   PK…
 *
 * @example {"name": "not-ok-hidden", "output": ["1:1: stage/download-type"]}
 *   ::download[Sheet]{src=media/sheet.xlsx}
 *   == media/sheet.xlsx
 *   PK… xl/vbaProject.bin …
 */
export const downloadType: Rule = function* (located) {
  for (const download of downloadsOf(located)) {
    const found = withMacros(download) ?? otherType(download);
    if (found) yield { severity: 'error', rule: 'stage/download-type', place: download.place, ...found };
  }
};

const types = ['csv', 'txt', 'md', 'pdf', 'odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx', 'svg', 'png'];
const plain: Readonly<Record<string, string>> = { docm: 'docx', xlsm: 'xlsx', pptm: 'pptx', xlsb: 'xlsx' };

/** By its name, or by the program that is packed into it. */
function withMacros({ src, bytes }: Download) {
  const type = typeOf(src);
  if (plain[type] === undefined && !holds(bytes, 'vbaProject.bin')) return undefined;
  return {
    message: `The document ${src} holds macros: many learners are not allowed to open it.`,
    fix: `Save it without them, as ${plain[type] ?? type}.`,
  };
}

function otherType({ src }: Download) {
  const type = typeOf(src);
  if (types.includes(type)) return undefined;
  return {
    message: `The file ${src} is of a type (${type}) that not every learner can open.`,
    fix: `Save it as one of: ${types.join(', ')}.`,
  };
}

const holds = (bytes: Uint8Array, words: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words);
