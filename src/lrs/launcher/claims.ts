import type { Statement } from '../../xapi/statement.ts';
import { instant } from '../../xapi/validate/timestamp.ts';
import type { Sql } from '../store/sql.ts';
import type { Session } from './sessions.ts';
import { definedVerb } from './statement-rules.ts';
import type { UnitVerb } from './words.ts';

/**
 * A cmi5-defined statement takes the place that only one may have, before it is stored: its verb in the session, `completed` and `passed` in the
 * registration. Once it is in the store the claim is settled. One that never got there gives way: at once where the store refused it, after a
 * while where the process ended in between.
 */
export interface Claim {
  readonly session: string;
  readonly unit: string;
  readonly verb: UnitVerb;
  readonly statement: string;
  readonly time: string;
  readonly score?: Readonly<Record<string, number>>;
  readonly claimed: string;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly session: string;
  readonly unit: string;
  readonly verb: string;
  readonly statement: string;
  readonly time: string;
  readonly score: string | null;
  readonly claimed: string;
}

/** Why a statement comes at a wrong time. `over`: nothing of this session is taken any more. */
export interface Untimely {
  readonly over: boolean;
  readonly sentence: string;
  readonly section: string;
}

/** How long after `terminated` what was said before it may still come in: requests of a closing page overtake one another (cmi5 § 9.3.8). */
const graceMilliseconds = 60_000;

/** How long a statement may be on its way into the store. */
const claimMilliseconds = 60_000;

/** The claims of a registration that are settled. */
export async function claimsOf(sql: Sql, registration: string): Promise<readonly Claim[]> {
  const rows = await sql.all<Row>(
    'SELECT * FROM launcher_claims WHERE registration = ? AND settled = 1 ORDER BY time, claimed',
    [registration],
  );
  return rows.map(claimOf);
}

/** Looks which open claims have come true; `isStored` asks the store. */
export async function settle(
  sql: Sql,
  registration: string,
  isStored: (statement: string) => Promise<boolean>,
): Promise<void> {
  const open = await sql.all<Row>('SELECT * FROM launcher_claims WHERE registration = ? AND settled = 0', [
    registration,
  ]);
  for (const { session, statement } of open) {
    if (!(await isStored(statement))) continue;
    await sql.run('UPDATE launcher_claims SET settled = 1 WHERE session = ? AND statement = ?', [session, statement]);
  }
}

/** Gives back what statements of a session have claimed that are not in the store. */
export async function release(sql: Sql, session: string, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    await sql.run('DELETE FROM launcher_claims WHERE session = ? AND statement = ? AND settled = 0', [
      session,
      statement,
    ]);
  }
}

/** Claims what the statements of a session say, all or nothing; none of them is in the store yet. */
export async function claim(
  sql: Sql,
  session: Session,
  statements: readonly Statement[],
  now: number,
): Promise<Untimely | undefined> {
  const claims = await claimsOf(sql, session.registration);
  const own = claims.filter(({ unit }) => unit === session.unit);
  const ordered = statements.map((statement) => ({ statement, time: timeOf(statement) })).toSorted(byTime);
  const untimely = untimelyIn(session, ordered, { own, now });
  if (untimely) return untimely;
  for (const { statement, time } of ordered) {
    const verb = definedVerb(statement);
    if (verb && !(await insert(sql, session, { statement, time, verb, now }))) return again(verb, session.unit);
  }
  return undefined;
}

interface Timed {
  readonly statement: Statement;
  readonly time: string;
}

/** In UTC with milliseconds, so that times compare as texts. `Date` alone does not read all that ISO 8601 allows. */
export const timeOf = ({ timestamp = '' }: Statement): string => new Date(instant(timestamp) ?? 0).toISOString();

/** By time; of the same moment `initialized` first and `terminated` last, else as they came. */
const byTime = (a: Timed, b: Timed): number => {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return rank(a.statement) - rank(b.statement);
};
const rank = (statement: Statement): number => {
  const verb = definedVerb(statement);
  if (verb === 'initialized') return 0;
  return verb === 'terminated' ? 2 : 1;
};

function untimelyIn(
  session: Session,
  ordered: readonly Timed[],
  { own, now }: { readonly own: readonly Claim[]; readonly now: number },
): Untimely | undefined {
  if (session.abandoned !== undefined)
    return over('The course was launched again: this session was abandoned, and takes nothing more.', '9.3.6');
  const said = own.filter((each) => each.session === session.id);
  const ended = said.find(({ verb }) => verb === 'terminated');
  if (ended && now - Date.parse(ended.claimed) > graceMilliseconds)
    return over('This session has said terminated, and takes nothing more.', '9.3.8');
  const batch = ordered.flatMap(({ statement, time }) => {
    const verb = definedVerb(statement);
    return verb ? [{ verb, time }] : [];
  });
  const begin = [...said, ...batch].find(({ verb }) => verb === 'initialized')?.time;
  if (begin === undefined) return wrong('The first statement of a session is initialized.', '9.3');
  const end = [...said, ...batch].find(({ verb }) => verb === 'terminated')?.time;
  return orderRefusal(session, ordered, { begin, end, said }) ?? onceRefusal(batch, own, session);
}

function orderRefusal(
  session: Session,
  ordered: readonly Timed[],
  { begin, end, said }: { readonly begin: string; readonly end: string | undefined; readonly said: readonly Claim[] },
): Untimely | undefined {
  for (const { statement, time } of ordered) {
    const verb = definedVerb(statement);
    // Others may be older: what a learner did while an earlier session could not send is sent by this one.
    if (verb && time < begin) return wrong(`"${verb}" is older than initialized, which is the first.`, '9.3');
    if (end !== undefined && time > end)
      return wrong('A statement is younger than terminated, which is the last.', '9.3');
    if (verb === 'terminated' && said.length > 0 && time < session.last)
      return wrong(`terminated is older than what was said at ${session.last}: it is the last.`, '9.3');
  }
  return undefined;
}

/** Each verb once in a session, one of passed and failed; completed and passed once in a registration, and no failed after passed. */
function onceRefusal(
  batch: readonly { readonly verb: UnitVerb }[],
  own: readonly Claim[],
  session: Session,
): Untimely | undefined {
  const taken = new Set(own.filter((each) => each.session === session.id).map(({ verb }) => slotOf(verb)));
  const done = new Set(own.map(({ verb }) => verb));
  for (const { verb } of batch) {
    if (taken.has(slotOf(verb))) return again(verb, session.unit);
    if ((verb === 'completed' || verb === 'passed') && done.has(verb)) return again(verb, session.unit);
    if (verb === 'failed' && done.has('passed'))
      return wrong('The unit is passed already: failed may not follow.', '9.3');
    taken.add(slotOf(verb));
    done.add(verb);
  }
  return undefined;
}

/** Places of a session: passed and failed share one. */
const slotOf = (verb: UnitVerb): string => (verb === 'passed' || verb === 'failed' ? 'judged' : verb);

/** False where another statement has been faster. */
async function insert(
  sql: Sql,
  session: Session,
  {
    statement,
    time,
    verb,
    now,
  }: { readonly statement: Statement; readonly time: string; readonly verb: UnitVerb; readonly now: number },
): Promise<boolean> {
  const { registration, unit, id } = session;
  await sql.run(
    `DELETE FROM launcher_claims WHERE settled = 0 AND (statement = ? OR claimed < ?)
     AND ((session = ? AND slot = ?) OR (registration = ? AND unit = ? AND verb = ? AND verb IN ('completed', 'passed')))`,
    [statement.id ?? '', new Date(now - claimMilliseconds).toISOString(), id, slotOf(verb), registration, unit, verb],
  );
  const score = statement.result?.score;
  const inserted = await sql.run(
    `INSERT INTO launcher_claims (session, slot, registration, unit, verb, statement, time, score, claimed, settled)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING`,
    [
      id,
      slotOf(verb),
      registration,
      unit,
      verb,
      statement.id ?? '',
      time,
      score === undefined ? null : JSON.stringify(score),
      new Date(now).toISOString(),
    ],
  );
  return inserted > 0;
}

const over = (sentence: string, section: string): Untimely => ({ over: true, sentence, section });
const wrong = (sentence: string, section: string): Untimely => ({ over: false, sentence, section });
const again = (verb: UnitVerb, unit: string): Untimely =>
  wrong(`"${verb}" of ${unit} was said already, or its opposite was.`, '9.3');

const claimOf = (row: Row): Claim => ({
  session: row.session,
  unit: row.unit,
  verb: row.verb as UnitVerb,
  statement: row.statement,
  time: row.time,
  ...(row.score !== null && { score: JSON.parse(row.score) as Readonly<Record<string, number>> }),
  claimed: row.claimed,
});
