import type { Course } from '../model/course.ts';
import { clip } from './clip.ts';
import { isoDuration } from './iso-duration.ts';
import { xml, type Xml } from './xml.ts';

/**
 * The course's metadata in IEEE LOM 1.0 (IEEE 1484.12.3), in a file of its own that the manifest points to:
 * the official SCORM 2004 schemas do not hold LOM, and inline it could not be validated.
 */
export function lom2004(course: Course): Xml {
  const text = (value: string) => xml('string', { language: course.language }, value);
  const vocabulary = (name: string, value: string) =>
    xml(name, {}, xml('source', {}, 'LOMv1.0'), xml('value', {}, value));
  return xml(
    'lom',
    { xmlns: 'http://ltsc.ieee.org/xsd/LOM' },
    xml(
      'general',
      {},
      xml('identifier', {}, xml('catalog', {}, 'Parcours'), xml('entry', {}, course.id)),
      xml('title', {}, text(clip(course.title, 1000))),
      xml('language', {}, course.language),
      xml('description', {}, text(clip(course.description, 2000))),
      ...course.keywords.slice(0, 10).map((keyword) => xml('keyword', {}, text(clip(keyword, 1000)))),
    ),
    xml('lifeCycle', {}, xml('version', {}, text(course.version)), vocabulary('status', 'final')),
    xml('technical', {}, xml('format', {}, 'text/html')),
    xml('educational', {}, xml('typicalLearningTime', {}, xml('duration', {}, isoDuration(course.minutes)))),
    xml(
      'rights',
      {},
      vocabulary('cost', 'no'),
      vocabulary('copyrightAndOtherRestrictions', 'yes'),
      xml('description', {}, text(course.licence)),
    ),
  );
}
