import type { Course } from '../model/course.ts';
import { clip } from './clip.ts';
import { isoDuration } from './iso-duration.ts';
import { xml, type Xml } from './xml.ts';

/** The course's metadata in IMS Learning Resource Meta-data 1.2.1, the form SCORM 1.2 takes (CAM 2.2). */
export function lom12(course: Course): Xml {
  const text = (value: string) => xml('imsmd:langstring', { 'xml:lang': course.language }, value);
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
      xml('imsmd:title', {}, text(clip(course.title, 1000))),
      xml('imsmd:language', {}, course.language),
      xml('imsmd:description', {}, text(clip(course.description, 2000))),
      ...course.keywords.slice(0, 10).map((keyword) => xml('imsmd:keyword', {}, text(clip(keyword, 1000)))),
    ),
    xml('imsmd:lifecycle', {}, xml('imsmd:version', {}, text(course.version)), vocabulary('imsmd:status', 'Final')),
    xml('imsmd:technical', {}, xml('imsmd:format', {}, 'text/html')),
    xml(
      'imsmd:educational',
      {},
      xml('imsmd:typicallearningtime', {}, xml('imsmd:datetime', {}, isoDuration(course.minutes))),
    ),
    xml(
      'imsmd:rights',
      {},
      vocabulary('imsmd:cost', 'no'),
      vocabulary('imsmd:copyrightandotherrestrictions', 'yes'),
      xml('imsmd:description', {}, text(course.licence)),
    ),
  );
}
