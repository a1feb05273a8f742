import type { Course } from '../model/course.ts';
import { type Described, describedPath } from './described.ts';
import { identifiers, pathIdentifiers } from './identifiers.ts';
import { lom12 } from './lom12.ts';
import type { Packager, PackageFile } from './package-file.ts';
import { listed, type PathPackager, placedFiles } from './placed-course.ts';
import { type Contents, courseItem, organized, scoResource, titleOf } from './scorm-parts.ts';
import { printXml, type Xml, xml } from './xml.ts';

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
  manifest(course, { ids: identifiers(course), items: [item(course, lms)], resources: [resource(course, content)] }),
];

/** SCORM 1.2: a path as one organization. Each course is a SCO in a folder named by its id, under the titles of its block. */
export const packageScorm12Path: PathPackager = (path, courses, { lms, schemas }) => {
  const ids = pathIdentifiers(path);
  const itemsOf = (folders: Parameters<typeof listed>[1]): readonly Xml[] =>
    listed(courses, folders).map(({ course }) => item(course, lms));
  const blocks = path.blocks.map((block) =>
    xml('item', { identifier: ids.block(block), isvisible: 'true' }, titleOf(block), ...itemsOf(block.courses)),
  );
  return [
    ...placedFiles(courses),
    ...schemas,
    manifest(describedPath(path, courses), {
      ids,
      items: [...itemsOf(path.courses), ...blocks],
      resources: [...courses.values()].map(({ course, content }) => resource(course, content, `${course.id}/`)),
    }),
  ];
};

function manifest(whole: Described, contents: Contents): PackageFile {
  const { ids } = contents;
  const root = xml(
    'manifest',
    { identifier: ids.manifest, ...(whole.version !== undefined && { version: whole.version }), ...namespaces },
    xml('metadata', {}, xml('schema', {}, 'ADL SCORM'), xml('schemaversion', {}, '1.2'), lom12(whole)),
    ...organized(whole, contents),
  );
  return { path: 'imsmanifest.xml', content: printXml(root) };
}

function item(course: Course, lms: 'moodle' | 'generic'): Xml {
  const mastery = masteryScore(course, lms);
  return courseItem(course, ...(mastery === undefined ? [] : [xml('adlcp:masteryscore', {}, mastery)]));
}

/**
 * The mastery score on 0–100, only where the LMS is to judge by it.
 * Moodle turns `completed` into `passed` or `failed` when there is one, and its default completion then never fires.
 */
function masteryScore({ assessment }: Course, lms: 'moodle' | 'generic'): string | undefined {
  if (lms === 'moodle' || !assessment) return undefined;
  return String(Math.round(assessment.masteryScore * 100));
}

const resource = scoResource('adlcp:scormtype');
