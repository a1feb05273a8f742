import type { Image, Link } from 'mdast';
import type { Reader } from './reader.ts';
import { placeOfNode } from './tree.ts';

/** A link leads to a page, to the web, to somebody or to a file of the course; a picture is a file of the course. */
export function checkAddress(node: Link | Image, { file, media, report }: Reader): void {
  const place = placeOfNode(file.path, node);
  if (node.type === 'link' && /^(https?:\/\/\S|mailto:\S|tel:\S|#\S)/i.test(node.url)) return;
  if (node.type === 'link' && (node.url === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(node.url))) {
    report({
      rule: 'markdown/address',
      place,
      message:
        node.url === '' ? 'This link has no address.' : `"${node.url}" is not an address that a page can link to.`,
      fix: 'Write https://…, mailto:…, #page, or the path of a file of the course.',
    });
    return;
  }
  media.use(readable(node.url), place, report);
}

/** Markdown keeps `%20`: the file is called with a space. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
