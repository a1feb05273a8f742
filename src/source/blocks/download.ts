import type { RootContent } from 'mdast';
import type { Block } from '../../model/course.ts';
import { lineAttributes } from '../../model/schema-blocks.ts';
import { placeOfAttribute, readAttributes } from '../attributes.ts';
import { inlineText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { placeOfNode } from '../tree.ts';

type Line = Extract<RootContent, { type: 'leafDirective' }>;

/** A file of the course to take away: `::download[Title]{src=media/liste.csv}`. */
export function readDownload(node: Line, reader: Reader): Block | undefined {
  const place = placeOfNode(reader.file.path, node);
  const written = { written: '::download', attributes: node.attributes ?? {}, place };
  const attributes = readAttributes(lineAttributes.download, written, reader);
  const title = inlineText(readProse(node.children, reader), reader.figures);
  if (title === '') {
    reader.report({
      rule: 'markdown/missing-label',
      place,
      message: '"::download" has no title.',
      fix: 'Write between brackets what the file is: ::download[Liste de contrôle]{src=media/liste.csv}',
    });
  }
  if (attributes === undefined) return undefined;
  const { src } = attributes;
  reader.media.use(src, placeOfAttribute(reader, place, { key: 'src', part: 'value' }), reader.report);
  return { type: 'download', src, title, place };
}
