import { known } from '../../model/known.ts';
import type { Call } from '../http/call.ts';
import { badRequest } from '../http/refused.ts';
import { booleanOf, countOf, identityParameter, iriOf, timestampOf, uuidOf } from '../http/values.ts';
import type { StatementQuery } from '../store/store.ts';

/** How statements are written into an answer (Communication 2.1.3). */
export type Format = 'ids' | 'exact' | 'canonical';

export const formatNames: readonly string[] = ['format', 'attachments'];

export const filterNames: readonly string[] = [
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'ascending',
];

/** The search that the parameters of GET statements describe; at most `page` statements at a time. */
export function queryOf(call: Call, page: number): StatementQuery {
  const limit = countOf(call, 'limit');
  return {
    ...known({
      agent: identityParameter(call, 'agent'),
      verb: iriOf(call, 'verb'),
      activity: iriOf(call, 'activity'),
      registration: uuidOf(call, 'registration'),
      since: timestampOf(call, 'since'),
      until: timestampOf(call, 'until'),
    }),
    relatedAgents: booleanOf(call, 'related_agents'),
    relatedActivities: booleanOf(call, 'related_activities'),
    ascending: booleanOf(call, 'ascending'),
    limit: limit === 0 ? page : Math.min(limit, page),
  };
}

export function formatOf({ parameters }: Call): Format {
  const format = parameters.get('format') ?? 'exact';
  if (format !== 'ids' && format !== 'exact' && format !== 'canonical') {
    throw badRequest(
      `The parameter format is ${JSON.stringify(format)}: ids, exact or canonical.`,
      'Communication 2.1.3',
    );
  }
  return format;
}
