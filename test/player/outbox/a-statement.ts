import type { Statement } from '../../../src/xapi/statement.ts';

/** The n-th of a learner, `size` characters larger than usual. */
export const aStatement = (n: number, size = 0): Statement => ({
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'p-é-1' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/progressed', display: { fr: 'a progressé' } },
  object: { id: `urn:parcours:course:tri/page/p${n}` },
  result: {
    extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': n, 'urn:x:padding': 'é'.repeat(size) },
  },
});
