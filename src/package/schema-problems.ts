import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { PackageFile } from './package-file.ts';

/** A manifest and the schemas it is judged by. */
export interface Judged {
  /** Name of the manifest, as problems begin. */
  readonly name: string;
  readonly document: XmlDocument;
  /** Namespace and file of each schema that it may use. */
  readonly imports: Readonly<Record<string, string>>;
  /** The schema files, by name. */
  readonly schemas: readonly PackageFile[];
}

/** Two slips of the official SCORM 1.2 schemas that libxml2 refuses; mended in memory, the shipped files stay as they are. */
const patches: Readonly<Record<string, (text: string) => string>> = {
  'ims_xml.xsd': (text) => text.replace(/xmlns="http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, ''),
  'imsmd_rootv1p2p1.xsd': (text) => text.replaceAll('"##any"', '"##other"'),
};

/** What the schemas refuse, with the line. */
export function schemaProblems({ name, document, imports, schemas }: Judged): readonly string[] {
  using schema = XmlDocument.fromString(wrapper(imports), { url: `${provide(schemas)}/wrapper.xsd` });
  using validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `${name}:${line}: ${message.trim()}`);
  }
}

/** A schema that takes in the others: a manifest may use several namespaces. */
const wrapper = (imports: Judged['imports']): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${Object.entries(imports)
    .map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
    .join('')}</xs:schema>`;

const provided = new Map<string, string>();

/** Hands the schema files to libxml2 from memory, under one address per set of files. */
function provide(schemas: readonly PackageFile[]): string {
  const texts = schemas.map(
    ({ path, content }) => [path, (patches[path] ?? ((t: string) => t))(asText(content))] as const,
  );
  const fingerprint = texts.map(([path, text]) => `${path}${text.length}`).join();
  const known = provided.get(fingerprint);
  if (known !== undefined) return known;
  const base = `parcours:/schemas-${provided.size}`;
  const encoder = new TextEncoder();
  const buffers = Object.fromEntries(texts.map(([path, text]) => [`${base}/${path}`, encoder.encode(text)]));
  xmlRegisterInputProvider(new XmlBufferInputProvider(buffers));
  provided.set(fingerprint, base);
  return base;
}

export const asText = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
