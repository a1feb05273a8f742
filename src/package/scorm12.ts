import type { Course } from '../model/course.ts';
import { clip } from './clip.ts';
import { identifiers } from './identifiers.ts';
import { lom12 } from './lom12.ts';
import type { Packager, PackageFile } from './package-file.ts';
import { printXml, xml } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
  ].join(' '),
};

/** SCORM 1.2: one SCO, its files, the manifest and its schemas (SCORM 1.2 CAM 2.3). */
export const packageScorm12: Packager = (course, content, { lms, schemas }) => [
  ...content,
  ...schemas,
  { path: 'imsmanifest.xml', content: printXml(manifest(course, content, masteryScore(course, lms))) },
];

/**
 * The mastery score on 0–100, only where the LMS is to judge by it.
 * Moodle turns `completed` into `passed` or `failed` when there is one, and its default completion then never fires.
 */
function masteryScore({ assessment }: Course, lms: 'moodle' | 'generic'): string | undefined {
  if (lms === 'moodle' || !assessment) return undefined;
  return String(Math.round(assessment.masteryScore * 100));
}

function manifest(course: Course, content: readonly PackageFile[], mastery: string | undefined) {
  const ids = identifiers(course);
  const title = clip(course.title, 200);
  return xml(
    'manifest',
    { identifier: ids.manifest, version: course.version, ...namespaces },
    xml('metadata', {}, xml('schema', {}, 'ADL SCORM'), xml('schemaversion', {}, '1.2'), lom12(course)),
    xml(
      'organizations',
      { default: ids.organization },
      xml(
        'organization',
        { identifier: ids.organization },
        xml('title', {}, title),
        xml(
          'item',
          { identifier: ids.item, identifierref: ids.resource, isvisible: 'true' },
          xml('title', {}, title),
          ...(mastery === undefined ? [] : [xml('adlcp:masteryscore', {}, mastery)]),
        ),
      ),
    ),
    xml(
      'resources',
      {},
      xml(
        'resource',
        { identifier: ids.resource, type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'index.html' },
        ...content.map(({ path }) => xml('file', { href: path })),
      ),
    ),
  );
}
