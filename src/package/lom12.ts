import { clip } from './clip.ts';
import type { Described } from './described.ts';
import { isoDuration } from './iso-duration.ts';
import { xml, type Xml } from './xml.ts';

/** The metadata of a course or a path in IMS Learning Resource Meta-data 1.2.1, the form SCORM 1.2 takes (CAM 2.2). */
export function lom12(whole: Described): Xml {
  const text = (value: string) => xml('imsmd:langstring', { 'xml:lang': whole.language }, value);
  const vocabulary = (name: string, value: string) =>
    xml(
      name,
      {},
      xml('imsmd:source', {}, xml('imsmd:langstring', { 'xml:lang': 'x-none' }, 'LOMv1.0')),
      xml('imsmd:value', {}, xml('imsmd:langstring', { 'xml:lang': 'x-none' }, value)),
    );
  return xml(
    'imsmd:lom',
    {},
    xml(
      'imsmd:general',
      {},
      xml('imsmd:title', {}, text(clip(whole.title, 1000))),
      xml('imsmd:language', {}, whole.language),
      xml('imsmd:description', {}, text(clip(whole.description, 2000))),
      ...whole.keywords.slice(0, 10).map((keyword) => xml('imsmd:keyword', {}, text(clip(keyword, 1000)))),
    ),
    xml(
      'imsmd:lifecycle',
      {},
      ...(whole.version === undefined ? [] : [xml('imsmd:version', {}, text(whole.version))]),
      vocabulary('imsmd:status', 'Final'),
    ),
    xml('imsmd:technical', {}, xml('imsmd:format', {}, 'text/html')),
    xml(
      'imsmd:educational',
      {},
      xml('imsmd:typicallearningtime', {}, xml('imsmd:datetime', {}, isoDuration(whole.minutes))),
    ),
    xml(
      'imsmd:rights',
      {},
      vocabulary('imsmd:cost', 'no'),
      vocabulary('imsmd:copyrightandotherrestrictions', 'yes'),
      xml('imsmd:description', {}, text(whole.licence)),
    ),
  );
}
