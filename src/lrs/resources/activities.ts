import { checkKnowledge } from '../access/access.ts';
import type { Resource } from '../http/call.ts';
import { iriOf } from '../http/values.ts';

/** `activities`: an activity with the definition joined from all statements (Communication 2.5). */
export const activities: Resource = {
  GET: {
    required: ['activityId'],
    optional: [],
    run: async (call, { store }) => {
      checkKnowledge(call.caller);
      const id = iriOf(call, 'activityId') ?? '';
      const activity = (await store.statements.activity(id)) ?? { objectType: 'Activity', id };
      return {
        status: 200,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...activity, objectType: 'Activity' }),
      };
    },
  },
};
