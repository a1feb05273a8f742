import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { PackageFile } from './package-file.ts';

/** `imsmanifest.xml:41: item "i3" points to resource "r9", which does not exist.` */
export type ManifestProblem = string;

const wrapper = {
  scorm12: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
    <xs:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
    <xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
  </xs:schema>`,
  scorm2004: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="http://www.imsglobal.org/xsd/imscp_v1p1" schemaLocation="imscp_v1p1.xsd"/>
    <xs:import namespace="http://www.adlnet.org/xsd/adlcp_v1p3" schemaLocation="adlcp_v1p3.xsd"/>
    <xs:import namespace="http://www.adlnet.org/xsd/adlseq_v1p3" schemaLocation="adlseq_v1p3.xsd"/>
    <xs:import namespace="http://www.adlnet.org/xsd/adlnav_v1p3" schemaLocation="adlnav_v1p3.xsd"/>
    <xs:import namespace="http://www.imsglobal.org/xsd/imsss" schemaLocation="imsss_v1p0.xsd"/>
  </xs:schema>`,
} as const;

/** Two slips of the official SCORM 1.2 schemas that libxml2 refuses; mended in memory, the shipped files stay as they are. */
const patches: Readonly<Record<string, (text: string) => string>> = {
  'ims_xml.xsd': (text) => text.replace(/xmlns="http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, ''),
  'imsmd_rootv1p2p1.xsd': (text) => text.replaceAll('"##any"', '"##other"'),
};

/** Validates a package's manifest against the official schemas, then by the rules that schemas cannot express. */
export function manifestProblems(
  standard: 'scorm12' | 'scorm2004',
  files: readonly PackageFile[],
  schemas: readonly PackageFile[],
): readonly ManifestProblem[] {
  const manifest = files.find(({ path }) => path === 'imsmanifest.xml');
  if (!manifest) return ['imsmanifest.xml: missing from the root of the package.'];
  using document = XmlDocument.fromString(asText(manifest.content));
  return [...schemaProblems(document, standard, schemas), ...ruleProblems(document, files, schemas)];
}

function schemaProblems(document: XmlDocument, standard: 'scorm12' | 'scorm2004', schemas: readonly PackageFile[]) {
  using schema = XmlDocument.fromString(wrapper[standard], { url: `${provide(standard, schemas)}/wrapper.xsd` });
  using validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `imsmanifest.xml:${line}: ${message.trim()}`);
  }
}

const provided = new Map<string, string>();

/** Hands the schema files to libxml2 from memory, under one address per set of files. */
function provide(standard: string, schemas: readonly PackageFile[]): string {
  const texts = schemas.map(
    ({ path, content }) => [path, (patches[path] ?? ((t: string) => t))(asText(content))] as const,
  );
  const fingerprint = texts.map(([path, text]) => `${path}${text.length}`).join();
  const known = provided.get(fingerprint);
  if (known !== undefined) return known;
  const base = `parcours:/${standard}-${provided.size}`;
  const encoder = new TextEncoder();
  const buffers = Object.fromEntries(texts.map(([path, text]) => [`${base}/${path}`, encoder.encode(text)]));
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
  provided.set(fingerprint, base);
  return base;
}

function* ruleProblems(document: XmlDocument, files: readonly PackageFile[], schemas: readonly PackageFile[]) {
  const attributes = (path: string) => document.find(path).map((node) => ({ line: node.line, value: node.content }));
  const resources = new Set(attributes('//*[local-name()="resource"]/@identifier').map(({ value }) => value));
  for (const { line, value } of attributes('//*[local-name()="item"]/@identifierref')) {
    if (!resources.has(value))
      yield `imsmanifest.xml:${line}: an item points to resource "${value}", which does not exist.`;
  }
  const hrefs = attributes('//*[local-name()="file"]/@href');
  const listed = new Set(hrefs.map(({ value }) => value));
  const paths = new Set(files.map(({ path }) => path));
  for (const { line, value } of hrefs) {
    if (!paths.has(value)) yield `imsmanifest.xml:${line}: file "${value}" is not in the package.`;
  }
  const control = new Set(['imsmanifest.xml', 'metadata.xml', ...schemas.map(({ path }) => path)]);
  for (const path of paths) {
    if (!control.has(path) && !listed.has(path))
      yield `imsmanifest.xml:1: file "${path}" is in the package and not listed.`;
  }
  for (const { line, value } of attributes('//*[local-name()="masteryscore"]')) {
    if (!/^(?:100|\d{1,2})$/.test(value))
      yield `imsmanifest.xml:${line}: mastery score "${value}" is not a number from 0 to 100.`;
  }
  for (const { line, value } of attributes(
    '//*[local-name()="organization" or local-name()="item"]/*[local-name()="title"] | //@identifier',
  )) {
    if (value.length > 255)
      yield `imsmanifest.xml:${line}: "${value.slice(0, 30)}…" has ${value.length} characters, Moodle takes 255.`;
  }
}

const asText = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
