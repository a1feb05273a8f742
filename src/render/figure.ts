import type { Block } from '../model/course.ts';
import { fold } from './boxes.ts';
import { type Html, attribute, empty, write, isEmpty, joinHtml } from './html.ts';
import { inlineProse } from './prose.ts';
import { rasterSize } from './raster-size.ts';
import type { Inks } from './rendered.ts';
import { inlineSvg, svgFile, svgSize } from './svg.ts';
import { say, type Writing } from './writing.ts';

/** A picture with its caption, its credit and its long description. */
export function figure(
  writing: Writing,
  block: Extract<Block, { type: 'figure' }>,
  inside: (list: readonly Block[]) => Html,
): Html {
  const { src, decorative, credit, description } = block;
  const image = picture(writing, src, decorative ? '' : block.alt);
  const caption = inlineProse(writing, block.caption, { terms: true });
  const long = description.length > 0 && fold(say(writing, 'description'), inside(description));
  const by = credit !== '' && write`<small>${say(writing, 'credit', { name: credit })}</small>`;
  if (isEmpty(caption) && !by) return write`<figure class="fig">${image}${long}</figure>`;
  const words = joinHtml([caption, !isEmpty(caption) && by && ' ', by]);
  return write`<figure class="fig">
    ${image}
    <figcaption>${words}</figcaption>
    ${long}
  </figure>`;
}

/** A picture as a file of its own, loaded when it is about to be seen. */
export function picture(writing: Writing, src: string, alt: string): Html {
  const bytes = writing.course.media.get(src);
  const file = bytes && (isDrawing(src) ? drawingFile(bytes, writing.inks) : { content: bytes, ...rasterSize(bytes) });
  if (!file) return alt === '' ? empty : write`<p>${alt}</p>`;
  writing.media.set(src, file.content);
  const { width, height } = file;
  return write`<img src="${encodeURI(src)}" alt="${alt}"${attribute('width', width)}${attribute('height', height)} loading="lazy">`;
}

/** A drawing that is part of the page: it can be pressed, and takes the learner's choice of colours. */
export function liveDrawing(writing: Writing, src: string, alt: string): Html {
  const bytes = writing.course.media.get(src);
  if (!bytes || !isDrawing(src)) return picture(writing, src, alt);
  writing.drawings += 1;
  return inlineSvg(new TextDecoder().decode(bytes), { alt, prefix: `i${writing.drawings}-` });
}

const isDrawing = (src: string): boolean => /\.svg$/i.test(src);

function drawingFile(bytes: Uint8Array, inks: Inks) {
  const source = new TextDecoder().decode(bytes);
  const content = svgFile(source, inks);
  return content === undefined ? undefined : { content, ...svgSize(source) };
}
