/** Statements an LRS must take, one for each thing the specification lets one say. JSON, as it comes from outside. */
type Json = Readonly<Record<string, unknown>>;

const learner = { objectType: 'Agent', account: { homePage: 'https://parcours.example', name: '5f2c9be1' } };
const tutor = { mbox: 'mailto:tutor@example.org', name: 'Une tutrice' };
const completed = { id: 'http://adlnet.gov/expapi/verbs/completed', display: { 'fr-FR': 'a terminé' } };
const course = { objectType: 'Activity', id: 'urn:parcours:course:cycle-de-vie' };
const reference = { objectType: 'StatementRef', id: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee' };

/** Three properties are enough. */
export const smallest: Json = {
  actor: { mbox: 'mailto:learner@example.org' },
  verb: { id: 'https://example.org/verbs/read' },
  object: { id: 'https://example.org/pages/1' },
};

/** Every property of a statement, a result and a context that both versions know. */
export const fullest: Json = {
  id: 'fd41c918-b88b-4b20-a0a5-a4c32391aaa0',
  actor: { ...learner, name: 'Learner' },
  verb: completed,
  object: {
    ...course,
    definition: {
      name: { fr: 'Un objet, une planète', 'en-GB': 'One object, one planet' },
      description: { fr: 'Huit minutes.' },
      type: 'http://adlnet.gov/expapi/activities/course',
      moreInfo: 'https://example.org/courses?id=cycle',
      extensions: { 'urn:parcours:xapi:minutes': 8 },
    },
  },
  result: {
    score: { scaled: 0.75, raw: 15, min: 0, max: 20 },
    success: true,
    completion: true,
    response: '',
    duration: 'PT4H35M59.14S',
    extensions: { 'https://example.org/anything': [null, { '': null }, 1e300] },
  },
  context: {
    registration: 'EC531277-B57B-4C15-8D91-D292C5B2B8F7',
    instructor: tutor,
    team: { objectType: 'Group', name: 'Team', member: [tutor, learner] },
    contextActivities: {
      parent: [course],
      grouping: { id: 'https://example.org/paths/1' },
      category: [],
      other: [course, course],
    },
    revision: '3',
    platform: 'Parcours',
    language: 'fr-FR',
    statement: reference,
    extensions: { 'urn:parcours:xapi:course-version': '1.2.0' },
  },
  timestamp: '2026-01-31T09:30:00.000+01:00',
  stored: '2026-01-31T08:30:01.000Z',
  authority: { account: { homePage: 'https://lrs.example', name: 'key-1' } },
  version: '1.0.0',
  attachments: [
    {
      usageType: 'http://adlnet.gov/expapi/attachments/signature',
      display: { en: 'Signature' },
      description: { en: 'Proves it.' },
      contentType: 'application/octet-stream',
      length: 4235,
      sha2: '672fa5fa658017f1b72d65036f13379c6ab05d4ab3b6664908d8acf0b6a0c634',
      fileUrl: 'https://example.org/signature',
    },
  ],
};

const about = (object: unknown): Json => ({ ...smallest, object });
const by = (actor: unknown): Json => ({ ...smallest, actor });
const choices = [{ id: 'a', description: { fr: 'l’usage' } }, { id: 'b' }];

const question = (interactionType: string, rest: Json = {}): Json =>
  about({ id: 'urn:parcours:course:c/question/q', definition: { interactionType, ...rest } });

export const subStatement: Json = {
  objectType: 'SubStatement',
  actor: tutor,
  verb: completed,
  object: course,
  result: { completion: true },
  context: { platform: 'Parcours' },
  timestamp: '2030-01-01T00:00:00Z',
};

export const good: Readonly<Record<string, Json>> = {
  smallest,
  fullest,
  'an agent by the hash of an address': by({ mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' }),
  'an agent by openid': by({ openid: 'http://learner.openid.example.org/' }),
  'an identified group': by({ objectType: 'Group', mbox: 'mailto:team@example.org' }),
  'an identified group with members': by({ objectType: 'Group', openid: 'https://x.example/t', member: [learner] }),
  'an anonymous group': by({ objectType: 'Group', member: [learner] }),
  'an agent as object': about(learner),
  'a group as object': about({ objectType: 'Group', member: [tutor] }),
  'a statement as object': about(reference),
  'a sub-statement': about(subStatement),
  'a sub-statement about a statement': about({ ...subStatement, object: reference, context: {} }),
  'a voiding statement': { ...about(reference), verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } },
  'an authority of an application and its user': {
    ...smallest,
    authority: { objectType: 'Group', member: [learner, tutor] },
  },
  'a true-false question': question('true-false', { correctResponsesPattern: ['true'] }),
  'a choice question': question('choice', { correctResponsesPattern: ['a[,]b'], choices }),
  'a fill-in question': question('fill-in', { correctResponsesPattern: ['{case_matters=true}Paris'] }),
  'a long-fill-in question': question('long-fill-in'),
  'a matching question': question('matching', { source: choices, target: choices, correctResponsesPattern: [] }),
  'a performance question': question('performance', { steps: choices }),
  'a sequencing question': question('sequencing', { choices }),
  'a likert question': question('likert', { scale: choices }),
  'a numeric question': question('numeric', { correctResponsesPattern: ['4[:]'] }),
  'a question of another type': question('other'),
  'version 1.0': { ...smallest, version: '1.0' },
  'version 1.0.9': { ...smallest, version: '1.0.9' },
  'empty containers': { ...smallest, result: {}, context: { contextActivities: {}, extensions: {} }, attachments: [] },
  'texts of any kind': { ...smallest, result: { response: '\u0000\ud800 𝒳 ‮' } },
};

/** What 2.0.0 adds. */
export const goodInVersion2: Readonly<Record<string, Json>> = {
  'agents and groups of the context': {
    ...smallest,
    version: '2.0.0',
    context: {
      contextAgents: [{ objectType: 'contextAgent', agent: tutor, relevantTypes: ['https://example.org/tutor'] }],
      contextGroups: [{ objectType: 'contextGroup', group: { objectType: 'Group', member: [learner] } }],
    },
  },
};
