import { launchDataId } from '../../src/xapi/vocabulary.ts';
import type { Context, ContextActivities } from '../../src/xapi/statement.ts';
import { extensions } from '../../src/xapi/vocabulary.ts';
import type { LrsClient, Reply } from '../outbox/client.ts';
import type { Cmi5Parameters } from './launch-parameters.ts';

/** What the LMS says of this launch (cmi5 § 10.2). */
export interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  readonly returnURL?: string;
  readonly sessionId: string;
}

/** Why there is no session: `again`, it may come; `closed`, it will not. */
export type NoSession = 'again' | 'closed';

const warn = (what: string): void => console.warn(`cmi5: ${what}`);

/**
 * The authorization token of this launch (cmi5 § 8.2). It is given once: a page that is loaded again has it from `sessionStorage`, which
 * other tabs do not see.
 */
export async function authorizationToken(
  window: Window & typeof globalThis,
  { fetch }: Cmi5Parameters,
): Promise<{ readonly token: string } | NoSession> {
  const key = `parcours:cmi5:${fetch}`;
  try {
    const token = window.sessionStorage.getItem(key);
    if (token) return { token };
  } catch {
    // Then a reload asks again, and is refused.
  }
  let body: Readonly<Record<string, unknown>>;
  try {
    const answer = await window.fetch(fetch, { method: 'POST', cache: 'no-store' });
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return 'again';
    const text = await answer.text();
    body = objectIn(text);
  } catch {
    return 'again';
  }
  const token = body['auth-token'];
  if (typeof token !== 'string' || !token) {
    warn(`the LMS gives no authorization token: ${String(body['error-code'])} (${String(body['error-text'])}).`);
    return 'closed';
  }
  try {
    window.sessionStorage.setItem(key, token);
  } catch {
    // As above.
  }
  return { token };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text)) as Readonly<Record<string, unknown>>;
  } catch {
    return { 'error-text': text.slice(0, 100) };
  }
}

/**
 * `LMS.LaunchData` (cmi5 § 10), and the learner's preferences, which an AU must ask for at its start (§ 11); nothing hangs on them yet, so
 * that any answer will do, and none.
 */
export async function launchData(
  client: Pick<LrsClient, 'getState' | 'getAgentProfile'>,
  { activityId, actor, registration }: Cmi5Parameters,
): Promise<LaunchData | NoSession> {
  const [reply] = await Promise.all([
    client.getState({ activityId, agent: actor, registration, stateId: launchDataId }),
    client.getAgentProfile(actor, 'cmi5LearnerPreferences'),
  ]);
  return missed(reply) || readLaunchData(reply.body);
}

function missed({ status, body }: Reply): NoSession | undefined {
  if (status === 200) return undefined;
  if (status === 0 || status === 408 || status === 429 || status >= 500) return 'again';
  warn(`LMS.LaunchData cannot be read: ${status} ${JSON.stringify(body)}.`);
  return 'closed';
}

/** An activity may stand there without a list around it (xAPI 1.0.3 Data 2.4.6.2). */
function inLists(given: object): ContextActivities {
  const lists: Record<string, unknown> = {};
  Object.entries(given).forEach(([name, activities]) => (lists[name] = ([] as unknown[]).concat(activities)));
  return lists;
}

function readLaunchData(body: unknown): LaunchData | NoSession {
  const { contextTemplate, launchMode, masteryScore, returnURL } = Object(body) as Partial<
    Record<keyof LaunchData, unknown>
  >;
  const template = Object(contextTemplate) as Context;
  const sessionId = template.extensions && template.extensions[extensions.sessionId];
  if (typeof sessionId !== 'string') {
    warn(`LMS.LaunchData has no session id in contextTemplate.extensions["${extensions.sessionId}"].`);
    return 'closed';
  }
  return {
    contextTemplate: template.contextActivities
      ? { ...template, contextActivities: inLists(template.contextActivities) }
      : template,
    launchMode: launchMode === 'Browse' || launchMode === 'Review' ? launchMode : 'Normal',
    ...(typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 && { masteryScore }),
    // Only an address: `javascript:` would run in the course.
    ...(typeof returnURL === 'string' && /^https?:\/\//i.test(returnURL) && { returnURL }),
    sessionId,
  };
}
