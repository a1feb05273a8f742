import type { Block } from '../model/course.ts';
import { fold } from './boxes.ts';
import { type Html, empty, write, isEmpty, joinHtml } from './html.ts';
import { inlineProse } from './prose.ts';
import { rasterSize } from './raster-size.ts';
import { inlineSvg } from './svg.ts';
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

/** An SVG is written into the page, where it takes the theme's inks; anything else stays a file. */
export function picture(writing: Writing, src: string, alt: string): Html {
  const bytes = writing.course.media.get(src);
  if (!bytes) return alt === '' ? empty : write`<p>${alt}</p>`;
  if (/\.svg$/i.test(src)) {
    writing.drawings += 1;
    return inlineSvg(new TextDecoder().decode(bytes), { alt, prefix: `i${writing.drawings}-` });
  }
  writing.media.add(src);
  const size = rasterSize(bytes);
  const sides = size ? write` width="${size.width}" height="${size.height}"` : empty;
  return write`<img src="${encodeURI(src)}" alt="${alt}"${sides} loading="lazy">`;
}
