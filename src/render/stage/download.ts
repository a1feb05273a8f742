import { empty, type Html, write } from '../html.ts';
import { svgFile } from '../svg.ts';
import type { Writing } from '../writing.ts';
import { typeOf, weight } from './download-weight.ts';
import type { Of } from './stage-block.ts';

/** A file to take away, with its type and its weight. */
export function download(writing: Writing, { src, title }: Of<'download'>): Html {
  const content = contentOf(writing, src);
  if (content === undefined) return empty;
  writing.media.set(src, content);
  const facts = `${typeOf(src)}, ${weight(writing, Buffer.byteLength(content))}`;
  return write`<p class="file"><a href="${encodeURI(src)}" download><b>${title}</b> <small>${facts}</small></a></p>`;
}

/** A drawing leaves with the theme's inks: alone it would have no colour. */
function contentOf({ course, inks }: Writing, src: string): string | Uint8Array | undefined {
  const bytes = course.media.get(src);
  return bytes && /\.svg$/i.test(src) ? svgFile(new TextDecoder().decode(bytes), inks) : bytes;
}
