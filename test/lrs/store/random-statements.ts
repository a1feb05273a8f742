import fc from 'fast-check';
import type { NewStatement, StatementQuery } from '../../../src/lrs/store/store.ts';
import type { Agent, Context, Group, StatementObject } from '../../../src/xapi/statement.ts';
import { activity, agent, identity, reference, voided } from './statements.ts';

/** Few names, so that filters meet something. */
const names = ['ada', 'bob', 'eve'];
const things = ['one', 'two', 'three'];
const verbs = ['urn:verb:did', 'urn:verb:saw', voided.id];
const registrations = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const person: fc.Arbitrary<Agent> = fc.constantFrom(...names).map(agent);
const group: fc.Arbitrary<Group> = fc.record({
  objectType: fc.constant('Group' as const),
  member: fc.array(person, { maxLength: 2 }),
});
const someone: fc.Arbitrary<Agent | Group> = fc.oneof(
  { weight: 4, arbitrary: person },
  { weight: 1, arbitrary: group },
);
const thing = fc.constantFrom(...things).map(activity);

const context: fc.Arbitrary<Context> = fc.record(
  {
    registration: fc.constantFrom(...registrations),
    instructor: someone,
    team: group,
    contextActivities: fc.record({
      parent: fc.array(thing, { maxLength: 2 }),
      other: fc.array(thing, { maxLength: 1 }),
    }),
    contextAgents: fc.array(fc.record({ objectType: fc.constant('contextAgent'), agent: person }), { maxLength: 1 }),
    contextGroups: fc.array(fc.record({ objectType: fc.constant('contextGroup'), group }), { maxLength: 1 }),
  },
  { requiredKeys: [] },
);

const plainObject: fc.Arbitrary<StatementObject> = fc.oneof(
  { weight: 3, arbitrary: thing },
  { weight: 1, arbitrary: person.map((one) => ({ objectType: 'Agent' as const, ...one })) },
  {
    weight: 1,
    arbitrary: fc.record({
      objectType: fc.constant('SubStatement' as const),
      actor: someone,
      verb: fc.constant({ id: 'urn:verb:did' }),
      object: thing,
      context,
    }),
  },
);

/** Statements that refer to each other, back and forth, and void each other. */
export const someStatements: fc.Arbitrary<readonly NewStatement[]> = fc
  .array(
    fc.record({
      actor: someone,
      verb: fc.constantFrom(...verbs),
      object: plainObject,
      refers: fc.option(fc.nat(14), { freq: 2 }),
      context: fc.option(context, { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ refers, verb, object, context: around, actor }, index) => ({
      id: idOf(index),
      actor,
      // Without a target, nothing is voided.
      verb: { id: verb === voided.id && refers === null ? 'urn:verb:did' : verb },
      object: refers === null ? object : reference(idOf(refers)),
      ...(around && { context: around }),
      timestamp: '2026-01-01T00:00:00.000Z',
      authority: { mbox: 'mailto:lrs@example.org' },
      version: '2.0.0',
    })),
  );

export const someQuery: fc.Arbitrary<StatementQuery> = fc.record(
  {
    agent: fc.constantFrom('mailto:lrs@example.org', ...names.map(identity)),
    relatedAgents: fc.boolean(),
    verb: fc.constantFrom(...verbs),
    activity: fc.constantFrom(...things).map((id) => `urn:activity:${id}`),
    relatedActivities: fc.boolean(),
    registration: fc.constantFrom(...registrations),
    ascending: fc.boolean(),
    limit: fc.constantFrom(1, 3, 100),
  },
  { requiredKeys: ['ascending', 'limit'] },
);
