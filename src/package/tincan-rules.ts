import type { XmlDocument } from 'libxml2-wasm';
import { fileOf, isIri } from './cmi5-rules.ts';
import type { PackageFile } from './package-file.ts';

/** What the schema of `tincan.xml` cannot say: ids are IRIs, none twice; one activity is launched, by a file of the package. */
export function* tincanRules(document: XmlDocument, files: readonly PackageFile[]): Iterable<string> {
  const found = (path: string) => document.find(path).map((node) => ({ line: node.line, value: node.content }));
  const seen = new Set<string>();
  for (const { line, value } of found('//*[local-name()="activity"]/@id')) {
    if (!isIri(value)) yield say(line, `the id "${value}" is no IRI: it begins with a scheme, such as https: or urn:.`);
    if (seen.has(value)) yield say(line, `the id "${value}" stands twice.`);
    seen.add(value);
  }
  const launches = found('//*[local-name()="launch"]');
  if (launches.length !== 1) yield say(1, `${launches.length} activities can be launched: LMSs look for one.`);
  const paths = new Set(files.map(({ path }) => path));
  for (const { line, value } of launches) {
    const path = fileOf(value);
    if (path === undefined || !paths.has(path)) yield say(line, `it launches "${value}", which is not in the package.`);
  }
}

const say = (line: number, sentence: string): string => `tincan.xml:${line}: ${sentence}`;
