import { XmlDocument, XmlParseError } from 'libxml2-wasm';
import { cmi5Rules } from './cmi5-rules.ts';
import type { PackageFile } from './package-file.ts';
import { asText, schemaProblems } from './schema-problems.ts';
import { scormRules } from './scorm-rules.ts';
import { tincanRules } from './tincan-rules.ts';

/** `imsmanifest.xml:41: item "i3" points to resource "r9", which does not exist.` */
export type ManifestProblem = string;

/** The standards whose packages have a manifest. */
export type Manifested = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi';

interface Kind {
  /** The manifest, at the root of the package. */
  readonly name: string;
  readonly imports: Readonly<Record<string, string>>;
  /** What the schemas cannot express. */
  readonly rules: (
    document: XmlDocument,
    files: readonly PackageFile[],
    schemas: readonly PackageFile[],
  ) => Iterable<ManifestProblem>;
}

const kinds: Readonly<Record<Manifested, Kind>> = {
  scorm12: {
    name: 'imsmanifest.xml',
    imports: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
    rules: scormRules,
  },
  scorm2004: {
    name: 'imsmanifest.xml',
    imports: {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
    },
    rules: scormRules,
  },
  cmi5: {
    name: 'cmi5.xml',
    imports: { 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd': 'CourseStructure.xsd' },
    rules: cmi5Rules,
  },
  xapi: {
    name: 'tincan.xml',
    imports: { 'http://projecttincan.com/tincan.xsd': 'tincan.xsd' },
    rules: tincanRules,
  },
};

/** Validates a package's manifest against its schemas, then by the rules that schemas cannot express. */
export function manifestProblems(
  standard: Manifested,
  files: readonly PackageFile[],
  schemas: readonly PackageFile[],
): readonly ManifestProblem[] {
  const { name, imports, rules } = kinds[standard];
  const manifest = files.find(({ path }) => path === name);
  if (!manifest) return [`${name}: missing from the root of the package.`];
  try {
    using document = XmlDocument.fromString(asText(manifest.content));
    return [...schemaProblems({ name, document, imports, schemas }), ...rules(document, files, schemas)];
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    // Of nothing at all libxml2 says nothing.
    if (error.details.length === 0) return [`${name}:1: there is no XML in it.`];
    return error.details.map(({ line, message }) => `${name}:${line}: ${message.trim()}`);
  }
}
