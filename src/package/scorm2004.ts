import { type Described, describedPath } from './described.ts';
import { identifiers, pathIdentifiers } from './identifiers.ts';
import { lom2004 } from './lom2004.ts';
import type { Packager, PackageFile, PackageOptions } from './package-file.ts';
import { listed, type PathPackager, placedFiles } from './placed-course.ts';
import { type Contents, courseItem, organized, scoResource, titleOf } from './scorm-parts.ts';
import { itemSequencing, pathSequencing } from './sequencing.ts';
import { printXml, type Xml, xml } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
  'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
  'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
  'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
  ].join(' '),
};

/** Exact texts: Moodle chooses the API by them (`scorm_get_manifest`). */
const schemaVersion = { 3: '2004 3rd Edition', 4: '2004 4th Edition' } as const;

/** SCORM 2004, 3rd or 4th edition: one SCO, its files, LOM beside the manifest, schemas (CAM 3.4, 5.1). */
export const packageScorm2004: Packager = (course, content, options) => [
  ...content,
  ...options.schemas,
  metadata(course),
  manifest(course, {
    ids: identifiers(course),
    items: [courseItem(course, itemSequencing(course, options))],
    resources: [resource(course, content)],
    edition: options.edition,
  }),
];

/** SCORM 2004: a path as one organization. Each course is a SCO in a folder named by its id, under the titles of its block. */
export const packageScorm2004Path: PathPackager = (path, courses, options) => {
  const ids = pathIdentifiers(path);
  const whole = describedPath(path, courses);
  const cluster = pathSequencing(options);
  const itemsOf = (folders: Parameters<typeof listed>[1]): readonly Xml[] =>
    listed(courses, folders).map(({ course }) =>
      courseItem(course, itemSequencing(course, { ...options, inPath: true })),
    );
  const blocks = path.blocks.map((block) =>
    xml(
      'item',
      { identifier: ids.block(block), isvisible: 'true' },
      titleOf(block),
      ...itemsOf(block.courses),
      ...cluster,
    ),
  );
  return [
    ...placedFiles(courses),
    ...options.schemas,
    metadata(whole),
    manifest(whole, {
      ids,
      items: [...itemsOf(path.courses), ...blocks, ...cluster],
      resources: [...courses.values()].map(({ course, content }) => resource(course, content, `${course.id}/`)),
      edition: options.edition,
    }),
  ];
};

interface EditedContents extends Contents {
  readonly edition: PackageOptions['edition'];
}

const metadata = (whole: Described): PackageFile => ({ path: 'metadata.xml', content: printXml(lom2004(whole)) });

function manifest(whole: Described, contents: EditedContents): PackageFile {
  const { ids, edition } = contents;
  const root = xml(
    'manifest',
    { identifier: ids.manifest, ...(whole.version !== undefined && { version: whole.version }), ...namespaces },
    xml(
      'metadata',
      {},
      xml('schema', {}, 'ADL SCORM'),
      xml('schemaversion', {}, schemaVersion[edition]),
      xml('adlcp:location', {}, 'metadata.xml'),
    ),
    ...organized(whole, contents),
  );
  return { path: 'imsmanifest.xml', content: printXml(root) };
}

const resource = scoResource('adlcp:scormType');
