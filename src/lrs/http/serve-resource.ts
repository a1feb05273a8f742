import type { XapiVersion } from '../../xapi/statement.ts';
import type { Authenticate, Caller } from '../access/caller.ts';
import { isAlternate, readAlternate, refuseAlternate, type Asked } from './alternate.ts';
import { readBody } from './body.ts';
import type { Action, Answer, Call, Method, Resource, Services } from './call.ts';
import { challenge } from './challenge.ts';
import { corsHeaders, preflight } from './cors.ts';
import { readParameters } from './parameters.ts';
import { Refused } from './refused.ts';
import { versionHeader, versionOf, versionOfNone } from './version.ts';

/** What a request is served with. */
export interface Serving extends Services {
  readonly authenticate: Authenticate;
  readonly onError: (error: unknown) => void;
}

/** Records of people are kept in no browser's cache, and a document that is a web page is none here: it would speak for this LRS. */
const careful: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

/** Serves a request to one resource, from the question to the answer; never throws. */
export async function serveResource(request: Request, resource: Resource, serving: Serving): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight();
  const version = { said: versionOfNone };
  // Before the answer is made: whoever asks next for what came `since` then misses nothing that came in between.
  const consistent = await consistency(resource, serving);
  const answer = await answerTo(request, resource, serving, version);
  const headers: Record<string, string> = {
    ...corsHeaders,
    ...careful,
    [versionHeader]: version.said,
    ...consistent,
    ...answer.headers,
  };
  const body = request.method === 'HEAD' ? null : (answer.body ?? null);
  return new Response(body as BodyInit | null, { status: answer.status, headers });
}

/** Of every answer about statements (Communication 2.1.3); those are what has no DELETE but a PUT. */
async function consistency(resource: Resource, { store, onError }: Serving): Promise<Record<string, string>> {
  if (resource.DELETE !== undefined || resource.PUT === undefined) return {};
  try {
    return { 'X-Experience-API-Consistent-Through': await store.statements.consistentThrough() };
  } catch (error) {
    onError(error);
    return {};
  }
}

async function answerTo(
  request: Request,
  resource: Resource,
  serving: Serving,
  version: { said: string },
): Promise<Answer> {
  try {
    const asked = await readAsked(request, serving, version);
    const caller = await callerOf(asked, serving);
    const action = actionOf(asked, resource);
    return await action.run(
      callOf({ asked, request, caller, action, version: asked.version, most: serving.limits.body }),
      serving,
    );
  } catch (error) {
    if (error instanceof Refused)
      return {
        status: error.status,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', ...error.headers },
        body: error.message,
      };
    serving.onError(error);
    return {
      status: 500,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: 'Something went wrong here; nothing of the request was stored.',
    };
  }
}

async function readAsked(
  request: Request,
  { limits }: Serving,
  version: { said: string },
): Promise<Asked & { version: XapiVersion }> {
  const plain: Asked = {
    method: request.method,
    search: searchOf(request.url),
    header: (name) => request.headers.get(name) ?? undefined,
    body: (most) => readBody(request, most),
  };
  if (plain.header(versionHeader) !== undefined) version.said = versionOf(plain.header(versionHeader));
  const asked = isAlternate(plain) ? await readAlternate(plain, limits.body) : plain;
  const served = versionOf(asked.header(versionHeader));
  version.said = served;
  refuseAlternate(plain, served);
  return { ...asked, version: served };
}

function searchOf(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start === -1 ? '' : url.slice(start));
}

async function callerOf(asked: Asked, { authenticate }: Serving): Promise<Caller> {
  const caller = await authenticate(asked.header('Authorization'));
  if (caller !== undefined) return caller;
  throw new Refused(401, 'The key is missing, or is not known here. (xAPI Communication 4.0)', challenge('xAPI'));
}

function actionOf({ method }: Asked, resource: Resource): Action {
  const action = resource[(method === 'HEAD' ? 'GET' : method) as Method];
  if (action !== undefined) return action;
  const allowed = Object.keys(resource).join(', ');
  throw new Refused(405, `This resource knows ${allowed}, not ${method}.`, { Allow: `${allowed}, HEAD, OPTIONS` });
}

interface Known {
  readonly asked: Asked;
  readonly request: Request;
  readonly caller: Caller;
  readonly action: Action;
  readonly version: XapiVersion;
  readonly most: number;
}

function callOf({ asked, request, caller, action, version, most }: Known): Call {
  return {
    method: (asked.method === 'HEAD' ? 'GET' : asked.method) as Method,
    path: pathOf(request.url),
    version,
    caller,
    parameters: readParameters(asked.search, action),
    header: asked.header,
    body: () => asked.body(Math.min(most, caller.bound?.body ?? most)),
  };
}

/** Without scheme and host, as `more` is given (Data 2.5). */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return url.slice(start, end === -1 ? undefined : end);
}
