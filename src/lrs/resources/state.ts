import type { Call, Resource } from '../http/call.ts';
import { identityParameter, iriOf, uuidOf } from '../http/values.ts';
import type { DocumentKey } from '../store/store.ts';
import { getDocument, getDocumentIds } from './document-get.ts';
import { clearDocuments, deleteDocument, postDocument, putDocument } from './document-write.ts';

/** `activities/state`: what an activity keeps for one learner (Communication 2.3). */
export const state: Resource = {
  GET: {
    required: ['activityId', 'agent'],
    optional: ['registration', 'stateId', 'since'],
    run: (call, services) => {
      const id = call.parameters.get('stateId');
      if (id === undefined) return getDocumentIds(call, services, allOf(call));
      return getDocument(call, services, oneOf(call, id));
    },
  },
  PUT: {
    required: ['activityId', 'agent', 'stateId'],
    optional: ['registration'],
    run: async (call, services) => putDocument(call, services, named(call)),
  },
  POST: {
    required: ['activityId', 'agent', 'stateId'],
    optional: ['registration'],
    run: async (call, services) => postDocument(call, services, named(call)),
  },
  DELETE: {
    required: ['activityId', 'agent'],
    optional: ['registration', 'stateId'],
    run: async (call, services) => {
      const id = call.parameters.get('stateId');
      if (id === undefined) return clearDocuments(call, services, allOf(call));
      return deleteDocument(call, services, oneOf(call, id));
    },
  },
};

const named = (call: Call): DocumentKey => oneOf(call, call.parameters.get('stateId') ?? '');

/** Without a registration: the document that has none. */
const oneOf = (call: Call, id: string): DocumentKey => ({ registration: '', ...allOf(call), id });

/** Without a registration: those of any. */
function allOf(call: Call): Omit<DocumentKey, 'id'> {
  const registration = uuidOf(call, 'registration');
  const selection = {
    resource: 'state' as const,
    activity: iriOf(call, 'activityId') ?? '',
    agent: identityParameter(call, 'agent') ?? '',
  };
  return registration === undefined ? selection : { ...selection, registration };
}
