import { clip } from './clip.ts';
import type { Described } from './described.ts';
import { isoDuration } from './iso-duration.ts';
import { xml, type Xml } from './xml.ts';

/**
 * The metadata of a course or a path in IEEE LOM 1.0 (IEEE 1484.12.3), in a file of its own that the manifest points to:
 * the official SCORM 2004 schemas do not hold LOM, and inline it could not be validated.
 */
export function lom2004(whole: Described): Xml {
  const text = (value: string) => xml('string', { language: whole.language }, value);
  const vocabulary = (name: string, value: string) =>
    xml(name, {}, xml('source', {}, 'LOMv1.0'), xml('value', {}, value));
  return xml(
    'lom',
    { xmlns: 'http://ltsc.ieee.org/xsd/LOM' },
    xml(
      'general',
      {},
      xml('identifier', {}, xml('catalog', {}, 'Parcours'), xml('entry', {}, whole.id)),
      xml('title', {}, text(clip(whole.title, 1000))),
      xml('language', {}, whole.language),
      xml('description', {}, text(clip(whole.description, 2000))),
      ...whole.keywords.slice(0, 10).map((keyword) => xml('keyword', {}, text(clip(keyword, 1000)))),
    ),
    xml(
      'lifeCycle',
      {},
      ...(whole.version === undefined ? [] : [xml('version', {}, text(whole.version))]),
      vocabulary('status', 'final'),
    ),
    xml('technical', {}, xml('format', {}, 'text/html')),
    xml('educational', {}, xml('typicalLearningTime', {}, xml('duration', {}, isoDuration(whole.minutes)))),
    xml(
      'rights',
      {},
      vocabulary('cost', 'no'),
      vocabulary('copyrightAndOtherRestrictions', 'yes'),
      xml('description', {}, text(whole.licence)),
    ),
  );
}
