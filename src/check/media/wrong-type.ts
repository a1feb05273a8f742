import type { Rule } from '../rule.ts';
import { usedFiles } from './used-files.ts';
import { picturesOf } from './pictures.ts';
import { takenOf } from './taken-files.ts';

const pictures = ['svg', 'png', 'jpg', 'jpeg'];
const downloads = [...pictures, 'pdf', 'csv', 'txt', 'odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx', 'vtt', 'mp3', 'mp4'];

/**
 * Pictures are SVG, PNG or JPEG; downloads are of a type that people can open.
 *
 * Safari 13 shows neither WebP nor AVIF, and many LMSs refuse to serve a script or a program.
 *
 * @example {"name": "ok"}
 *   :::figure{src=media/desk.svg alt="A lamp on a desk"}
 *   :::
 *
 * @example {"name": "not-ok", "output": ["1:1: media/wrong-type"]}
 *   :::figure{src=media/lamp.webp alt="A lamp on a desk"}
 *   :::
 *   == media/lamp.webp
 *   …
 */
export const wrongType: Rule = function* (located) {
  const shown = new Set(picturesOf(located).map(({ src }) => src));
  const taken = new Set(takenOf(located).map(({ src }) => src));
  for (const { path, place } of usedFiles(located)) {
    if (taken.has(path) && !shown.has(path)) continue;
    const allowed = shown.has(path) ? pictures : downloads;
    const type = path.split('.').at(-1)?.toLowerCase() ?? '';
    if (allowed.includes(type)) continue;
    yield {
      severity: 'error',
      rule: 'media/wrong-type',
      place,
      message: `The file ${path} is of a type (${type}) that not every learner can open.`,
      fix: `Save it as ${shown.has(path) ? 'SVG, PNG or JPEG' : `one of: ${allowed.join(', ')}`}.`,
    };
  }
};
