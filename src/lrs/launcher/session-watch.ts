import type { Statement } from '../../xapi/statement.ts';
import type { Authenticate, Caller } from '../access/caller.ts';
import { Refused } from '../http/refused.ts';
import { readCredentials } from '../keys/credentials.ts';
import type { Sql } from '../store/sql.ts';
import type { Watch } from '../http/watch.ts';
import { claim, release, timeOf } from './claims.ts';
import type { Launcher } from './launcher.ts';
import { lockOf, type Session } from './sessions.ts';
import { definedVerb, type Launch, statementRefusal } from './statement-rules.ts';

export interface SessionWatchOptions {
  readonly launcher: Launcher;
  readonly database: Sql;
  readonly onError: (error: unknown) => void;
  readonly now: () => number;
}

const prefix = 'cmi5:';

/** Finds the session behind a token. What it may do: write as its learner in its registration, read the same, keep State. */
export const sessionAuthenticate =
  ({ sessions, registrations, authority }: Launcher): Authenticate =>
  async (authorization) => {
    const credentials = authorization === undefined ? undefined : readCredentials(authorization);
    const session = credentials && (await sessions.ofToken(credentials.id, credentials.secret));
    const registration = session && (await registrations.find(session.registration));
    if (!registration) return undefined;
    return {
      id: `${prefix}${session.id}`,
      authority,
      scopes: new Set(['write', 'read']),
      bound: { actor: registration.actor, registration: registration.id, documents: 'own' },
    };
  };

/** Holds sessions to cmi5: refuses what it does not allow (§ 6.3), and concludes what is satisfied from what was stored. */
export function sessionWatch({ launcher, database, onError, now }: SessionWatchOptions): Watch {
  return {
    async before(caller, statements) {
      if (!caller.id.startsWith(prefix)) return;
      const session = await sessionOf(launcher, caller);
      // Its learner may have been erased since the token was looked up.
      if (!session) throw new Refused(403, 'This session was removed.');
      const fresh = await notStored(launcher, statements);
      if (fresh.length === 0) return;
      const launch = await launchOf(launcher, session);
      for (const statement of fresh) {
        const refusal = statementRefusal(statement, launch);
        if (refusal) throw new Refused(400, `${refusal.property} ${refusal.message} (${refusal.clause})`);
      }
      await launcher.settle(session.registration);
      const untimely = await claimAll(database, session, fresh, now());
      if (untimely) throw new Refused(untimely.over ? 403 : 400, `${untimely.sentence} (cmi5 § ${untimely.section})`);
    },
    async failed(caller, statements) {
      const session = await sessionOf(launcher, caller);
      const lost = session ? await notStored(launcher, statements) : [];
      if (session)
        await release(
          database,
          session.id,
          lost.flatMap(({ id }) => id ?? []),
        );
    },
    async after(caller, statements) {
      try {
        const session = await sessionOf(launcher, caller);
        if (session) await conclude(launcher, session, statements);
      } catch (error) {
        // The statements are stored. What follows from them is concluded with the next ones, or when somebody asks.
        onError(error);
      }
    },
  };
}

async function sessionOf({ sessions }: Launcher, { id }: Caller): Promise<Session | undefined> {
  return id.startsWith(prefix) ? sessions.find(id.slice(prefix.length)) : undefined;
}

/** What comes again because an answer was lost has been judged, whatever has happened since. */
async function notStored(launcher: Launcher, statements: readonly Statement[]): Promise<readonly Statement[]> {
  const fresh: Statement[] = [];
  for (const statement of statements) {
    if (statement.id === undefined || !(await launcher.isStored(statement.id))) fresh.push(statement);
  }
  return fresh;
}

async function launchOf(launcher: Launcher, { id, registration, unit, mode, masteryScore }: Session): Promise<Launch> {
  const found = await launcher.registrations.find(registration);
  const course = found && (await launcher.courses.find(found.course));
  if (!course) throw new Refused(403, 'The course of this session was removed.');
  return {
    session: id,
    activity: launcher.activityOf(course, unit),
    publisher: unit,
    mode,
    ...(masteryScore !== undefined && { masteryScore }),
  };
}

/** Read anew inside: a launch may have abandoned the session in between. A refusal leaves no claim behind. */
async function claimAll(database: Sql, { id, registration }: Session, statements: readonly Statement[], now: number) {
  class Undo extends Error {}
  let untimely: Awaited<ReturnType<typeof claim>>;
  try {
    await database.transaction(async (sql) => {
      await sql.lock(lockOf(registration));
      const [row] = await sql.all<Readonly<Record<string, string | null>>>(
        'SELECT registration, unit, mode, launched, last, abandoned FROM launcher_sessions WHERE id = ?',
        [id],
      );
      const { abandoned, ...rest } = row ?? {};
      const session = { id, ...rest, ...(abandoned && { abandoned }) } as unknown as Session;
      untimely = await claim(sql, session, statements, now);
      if (untimely) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return untimely;
}

async function conclude(launcher: Launcher, session: Session, statements: readonly Statement[]): Promise<void> {
  const last = statements
    .flatMap((each) => (each.timestamp === undefined ? [] : [timeOf(each)]))
    .toSorted()
    .at(-1);
  if (last !== undefined) await launcher.sessions.heard(session.id, last);
  if (!statements.some(definedVerb)) return;
  await launcher.settle(session.registration);
  const registration = await launcher.registrations.find(session.registration);
  const course = registration && (await launcher.courses.find(registration.course));
  if (course) await launcher.conclude(registration, course, session.id);
}
