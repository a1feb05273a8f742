import type { Course } from '../model/course.ts';
import { clip } from './clip.ts';
import { identifiers } from './identifiers.ts';
import { lom2004 } from './lom2004.ts';
import type { Packager, PackageFile, PackageOptions } from './package-file.ts';
import { printXml, xml } from './xml.ts';

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
  { path: 'metadata.xml', content: printXml(lom2004(course)) },
  { path: 'imsmanifest.xml', content: printXml(manifest(course, content, options)) },
];

function manifest(course: Course, content: readonly PackageFile[], options: PackageOptions) {
  const ids = identifiers(course);
  const title = clip(course.title, 200);
  return xml(
    'manifest',
    { identifier: ids.manifest, version: course.version, ...namespaces },
    xml(
      'metadata',
      {},
      xml('schema', {}, 'ADL SCORM'),
      xml('schemaversion', {}, schemaVersion[options.edition]),
      xml('adlcp:location', {}, 'metadata.xml'),
    ),
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
          sequencing(course, options),
        ),
      ),
    ),
    xml(
      'resources',
      {},
      xml(
        'resource',
        { identifier: ids.resource, type: 'webcontent', 'adlcp:scormType': 'sco', href: 'index.html' },
        ...content.map(({ path }) => xml('file', { href: path })),
      ),
    ),
  );
}

/**
 * The course says itself when it is completed and passed. `generic` also gives the pass mark to the LMS (as a primary objective);
 * Moodle makes an objective 0 of it and otherwise ignores it, so there it is left out.
 * Children of `imsss:sequencing` stand in the order of the schema: objectives before deliveryControls.
 */
function sequencing({ assessment }: Course, { lms }: PackageOptions) {
  const objectives =
    lms === 'generic' && assessment
      ? [
          xml(
            'imsss:objectives',
            {},
            xml(
              'imsss:primaryObjective',
              { objectiveID: 'primary', satisfiedByMeasure: 'true' },
              xml('imsss:minNormalizedMeasure', {}, String(assessment.masteryScore)),
            ),
          ),
        ]
      : [];
  return xml(
    'imsss:sequencing',
    {},
    ...objectives,
    xml('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}
