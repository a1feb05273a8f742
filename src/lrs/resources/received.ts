import type { Call, Services } from '../http/call.ts';
import { checkDepth, parseJson, textOf } from '../http/json.ts';
import { mediaType } from '../http/media-type.ts';
import { readMultipart, type Part } from '../http/multipart.ts';
import { badRequest } from '../http/refused.ts';
import { repeatedProperty } from '../../xapi/validate/repeated-property.ts';

/** The body of a request that stores statements, taken apart. */
export interface Received {
  readonly json: unknown;
  /** Raw attachments; none where the body is JSON alone. */
  readonly parts: readonly Part[];
}

/** Reads JSON, or `multipart/mixed` that begins with it (Communication 1.5). */
export async function readReceived(call: Call, { limits }: Services): Promise<Received> {
  const header = call.header('Content-Type');
  const type = mediaType(header);
  if (type.type === 'application/json') {
    return { json: jsonOf(await call.body(), limits.depth), parts: [] };
  }
  if (type.type !== 'multipart/mixed') {
    throw badRequest(
      `The content type is ${header === undefined ? 'missing' : JSON.stringify(header)}: statements come as application/json or multipart/mixed.`,
      'Communication 1.5',
    );
  }
  const [first, ...parts] = readMultipart(type, await call.body());
  const firstType = mediaType(first?.headers.get('content-type')).type;
  if (first === undefined || firstType !== 'application/json') {
    throw badRequest(
      `The first part of multipart/mixed is ${firstType || 'without content type'}: it holds the statements, as application/json.`,
      'Communication 1.5.2',
    );
  }
  return { json: jsonOf(first.content, limits.depth), parts };
}

function jsonOf(bytes: Uint8Array, depth: number): unknown {
  const text = textOf(bytes, 'The body');
  checkDepth(text, depth, 'The body');
  const json = parseJson(text, 'The body');
  const repeated = repeatedProperty(text);
  if (repeated !== undefined) {
    throw badRequest(`The property ${JSON.stringify(repeated)} stands twice in one object.`, 'Data 2.2');
  }
  return json;
}
