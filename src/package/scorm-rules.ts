import type { XmlDocument } from 'libxml2-wasm';
import type { PackageFile } from './package-file.ts';

/** What the SCORM schemas accept and no LMS plays: dangling references, a mastery score of "eighty", files that are not there or not listed. */
export function* scormRules(document: XmlDocument, files: readonly PackageFile[], schemas: readonly PackageFile[]) {
  const attributes = (path: string) => document.find(path).map((node) => ({ line: node.line, value: node.content }));
  const resources = new Set(attributes('//*[local-name()="resource"]/@identifier').map(({ value }) => value));
  for (const { line, value } of attributes('//*[local-name()="item"]/@identifierref')) {
    if (!resources.has(value))
      yield `imsmanifest.xml:${line}: an item points to resource "${value}", which does not exist.`;
  }
  yield* fileRules(document, files, schemas);
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

/** Every file is there and listed, and what a resource opens is among its files. */
function* fileRules(document: XmlDocument, files: readonly PackageFile[], schemas: readonly PackageFile[]) {
  const attributes = (path: string) => document.find(path).map((node) => ({ line: node.line, value: node.content }));
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
  for (const { line, value } of attributes('//*[local-name()="resource"]/@href')) {
    if (!listed.has(value)) yield `imsmanifest.xml:${line}: a resource opens "${value}", which it does not list.`;
  }
}
