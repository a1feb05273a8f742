import { badRequest } from './refused.ts';

/** A `Content-Type`, taken apart: type in lower case, parameters by lower-case name. */
export interface MediaType {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const parameter = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/** Reads a `Content-Type` header (RFC 9110 8.3.1). */
export function mediaType(header: string | undefined): MediaType {
  if (header === undefined) return { type: '', parameters: new Map() };
  const end = header.indexOf(';');
  if (end === -1) return { type: header.trim().toLowerCase(), parameters: new Map() };
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of header.slice(end).matchAll(parameter)) {
    parameters.set(name.toLowerCase(), quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/g, '$1'));
  }
  return { type: header.slice(0, end).trim().toLowerCase(), parameters };
}

/** Whether a document is JSON, as merging asks (Communication 2.2). */
export const isJson = (header: string | undefined): boolean => mediaType(header).type === 'application/json';

/** A content type as it will be written into an answer one day: what is not printable would break that, or add headers to it. */
export function printable(header: string | undefined): string {
  const type = header ?? 'application/octet-stream';
  if (!/^[\t\x20-\x7e]*$/.test(type)) {
    throw badRequest(`The content type ${JSON.stringify(type)} has letters that none has.`, 'Communication 1.5');
  }
  return type;
}
