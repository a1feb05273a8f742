import type { Call, Resource } from '../http/call.ts';
import { identityParameter, iriOf } from '../http/values.ts';
import type { DocumentKey } from '../store/store.ts';
import { getDocument, getDocumentIds } from './document-get.ts';
import { deleteDocument, postDocument, putDocument } from './document-write.ts';

type Selection = Omit<DocumentKey, 'id'>;

/** A resource whose documents are named by `profileId` and belong to what the parameter `owner` says. */
const profile = (owner: string, select: (call: Call) => Selection): Resource => {
  const keyOf = (call: Call): DocumentKey => ({ ...select(call), id: call.parameters.get('profileId') ?? '' });
  return {
    GET: {
      required: [owner],
      optional: ['profileId', 'since'],
      run: async (call, services) =>
        call.parameters.has('profileId')
          ? getDocument(call, services, keyOf(call))
          : getDocumentIds(call, services, select(call)),
    },
    PUT: {
      required: [owner, 'profileId'],
      optional: [],
      run: async (call, services) => putDocument(call, services, keyOf(call)),
    },
    POST: {
      required: [owner, 'profileId'],
      optional: [],
      run: async (call, services) => postDocument(call, services, keyOf(call)),
    },
    DELETE: {
      required: [owner, 'profileId'],
      optional: [],
      run: async (call, services) => deleteDocument(call, services, keyOf(call)),
    },
  };
};

/** `agents/profile`: documents about one agent (Communication 2.6). */
export const agentProfile = profile('agent', (call) => ({
  resource: 'agent-profile',
  activity: '',
  agent: identityParameter(call, 'agent') ?? '',
  registration: '',
}));

/** `activities/profile`: documents about one activity (Communication 2.7). */
export const activityProfile = profile('activityId', (call) => ({
  resource: 'activity-profile',
  activity: iriOf(call, 'activityId') ?? '',
  agent: '',
  registration: '',
}));
