import { randomUUID } from 'node:crypto';
import { type AssignableUnit, blocksOf, unitsOf } from '../../package/cmi5-structure.ts';
import type { PackageFile } from '../../package/package-file.ts';
import { identityOf } from '../../xapi/identity.ts';
import type { Agent } from '../../xapi/statement.ts';
import type { Sql } from '../store/sql.ts';
import type { NewStatement, Store } from '../store/store.ts';
import { type Claim, claimsOf, settle } from './claims.ts';
import { addressOf, type Course, Courses } from './courses.ts';
import { objectIdOf } from './ids.ts';
import { launchDataOf, launchedExtensions } from './launch-data.ts';
import {
  abandonedStatement,
  launchedStatement,
  satisfiedStatement,
  type Told,
  waivedStatement,
} from './lms-statements.ts';
import { type Registration, Registrations } from './registrations.ts';
import { isSatisfied, satisfiedBlocks, type UnitStanding } from './satisfaction.ts';
import { type Session, Sessions } from './sessions.ts';
import type { LaunchMode } from './words.ts';
import { launchDataId } from '../../xapi/vocabulary.ts';

export interface LauncherOptions {
  readonly database: Sql;
  readonly store: Store;
  /** How the world calls this LRS, without a slash at the end. It stands in ids: keep it. */
  readonly origin: string;
  /** `CourseStructure.xsd`, which imported courses are judged by. */
  readonly schemas: readonly PackageFile[];
  readonly now?: () => number;
}

export interface LaunchWish {
  readonly mode: LaunchMode;
  readonly returnUrl?: string;
}

/** What an LMS does for cmi5, over an LRS: imports, launches, waives, and concludes what is satisfied. */
export class Launcher {
  readonly courses: Courses;
  readonly registrations: Registrations;
  readonly sessions: Sessions;
  readonly origin: string;
  readonly authority: Agent;
  readonly #sql: Sql;
  readonly #store: Store;
  readonly #now: () => number;

  constructor({ database, store, origin, schemas, now = Date.now }: LauncherOptions) {
    this.courses = new Courses({ sql: database, schemas, now });
    this.registrations = new Registrations(database, now);
    this.sessions = new Sessions(database, now);
    this.origin = origin;
    this.authority = { objectType: 'Agent', account: { homePage: `${origin}/`, name: 'cmi5' } };
    this.#sql = database;
    this.#store = store;
    this.#now = now;
  }

  /** Registers a learner. What nobody needs to do is satisfied from here on (cmi5 § 9.6.1). */
  async register(course: Course, actor: Agent): Promise<Registration> {
    const registration = await this.registrations.add(course.id, actor);
    await this.conclude(registration, course);
    return registration;
  }

  /** Launches a unit: ends what is still open, tells the LRS, and gives the address to open (cmi5 § 8.1). */
  async launch(
    {
      course,
      registration,
      unit,
    }: { readonly course: Course; readonly registration: Registration; readonly unit: AssignableUnit },
    { mode, returnUrl }: LaunchWish,
  ): Promise<{ readonly session: Session; readonly url: string }> {
    await this.settle(registration.id);
    const masteryScore = unit.masteryScore === undefined ? {} : { masteryScore: Number(unit.masteryScore) };
    const opened = await this.sessions.open({ registration: registration.id, unit: unit.id, mode, ...masteryScore });
    const { session } = opened;
    const address = addressOf(this.origin, course, unit);
    const told = this.#told(registration, session.id, this.activityOf(course, unit.id));
    const abandoned = opened.abandoned.flatMap((one) => this.#abandoned(course, registration, one));
    const extensions = launchedExtensions({ unit, session, address: address.href });
    await this.#put([...abandoned, launchedStatement(told, unit, extensions)]);
    const data = launchDataOf({ unit, session, ...(returnUrl !== undefined && { returnUrl }) });
    await this.#writeLaunchData(registration, told.activity, data);
    for (const [name, value] of Object.entries({
      endpoint: `${this.origin}/xapi/`,
      fetch: `${this.origin}/cmi5/fetch/${opened.secret}`,
      actor: JSON.stringify(registration.actor),
      registration: registration.id,
      activityId: told.activity,
    }))
      address.searchParams.set(name, value);
    // A form's "+" for a space is read as a plus by those who decode by hand.
    address.search = address.search.replaceAll('+', '%20');
    return { session, url: address.href };
  }

  /** Lets a learner skip a unit; false where it is waived already. */
  async waive(course: Course, registration: Registration, unit: AssignableUnit, reason: string): Promise<boolean> {
    if ((await this.waivers(registration.id)).some((waiver) => waiver.unit === unit.id)) return false;
    const session = randomUUID();
    const told = this.#told(registration, session, this.activityOf(course, unit.id));
    await this.#put([waivedStatement(told, unit, reason)]);
    const waived = await this.#sql.run(
      'INSERT INTO launcher_waivers (registration, unit, reason, time) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      [registration.id, unit.id, reason, told.time],
    );
    await this.conclude(registration, course, session);
    return waived > 0;
  }

  /** Counts what has arrived in the store since it was last looked. */
  settle(registration: string): Promise<void> {
    return settle(this.#sql, registration, (id) => this.isStored(id));
  }

  async isStored(statement: string): Promise<boolean> {
    const id = statement.toLowerCase();
    return (await this.#store.statements.get(id, { voided: false })) !== undefined;
  }

  /** Tells the LRS which blocks are satisfied, and whether the course is; each once. `session`: whose statements made it so. */
  async conclude(registration: Registration, course: Course, session: string = randomUUID()): Promise<void> {
    const known = new Set((await this.satisfied(registration.id)).map(({ object }) => object));
    const { children } = course.structure;
    const standing = await this.standings(registration.id);
    const { blocks, all } = satisfiedBlocks(children, (unit) => isSatisfied(unit, standing(unit.id)));
    const due = [
      ...blocksOf(children).flatMap((block) => (blocks.includes(block.id) ? [['block', block] as const] : [])),
      ...(all ? [['course', course.structure] as const] : []),
    ].filter(([, { id }]) => !known.has(id));
    for (const [kind, titled] of due) {
      const object = objectIdOf(this.origin, kind, { course: course.structure.id, id: titled.id });
      const told = this.#told(registration, session, object);
      await this.#put([satisfiedStatement(told, kind, titled)]);
      await this.#sql.run(
        'INSERT INTO launcher_satisfied (registration, object, time) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        [registration.id, titled.id, told.time],
      );
    }
  }

  satisfied(registration: string): Promise<readonly { readonly object: string; readonly time: string }[]> {
    return this.#sql.all('SELECT object, time FROM launcher_satisfied WHERE registration = ?', [registration]);
  }

  claims(registration: string): Promise<readonly Claim[]> {
    return claimsOf(this.#sql, registration);
  }

  waivers(registration: string): Promise<readonly { readonly unit: string; readonly reason: string }[]> {
    return this.#sql.all('SELECT unit, reason FROM launcher_waivers WHERE registration = ?', [registration]);
  }

  /** What is known of each unit, by its publisher's id. */
  async standings(registration: string): Promise<(unit: string) => UnitStanding> {
    const [claims, waivers] = [await this.claims(registration), await this.waivers(registration)];
    const has = (unit: string, verb: string) => claims.some((claim) => claim.unit === unit && claim.verb === verb);
    return (unit) => ({
      completed: has(unit, 'completed'),
      passed: has(unit, 'passed'),
      waived: waivers.some((waiver) => waiver.unit === unit),
    });
  }

  activityOf({ structure }: Course, unit: string): string {
    return objectIdOf(this.origin, 'unit', { course: structure.id, id: unit });
  }

  #told({ id, actor }: Registration, session: string, activity: string): Told {
    const time = new Date(this.#now()).toISOString();
    return { authority: this.authority, actor, registration: id, session, time, activity };
  }

  #abandoned(course: Course, registration: Registration, session: Session): readonly NewStatement[] {
    const unit = unitsOf(course.structure.children).find(({ id }) => id === session.unit);
    // A newer package may have lost the unit.
    if (!unit) return [];
    const seconds = Math.max(0, Date.parse(session.last) - Date.parse(session.launched)) / 1000;
    return [abandonedStatement(this.#told(registration, session.id, this.activityOf(course, unit.id)), unit, seconds)];
  }

  /** A conflict says that another process has told the same thing, at another moment. */
  async #put(statements: readonly NewStatement[]): Promise<void> {
    for (const statement of statements) await this.#store.statements.put([statement]);
  }

  async #writeLaunchData({ id, actor }: Registration, activity: string, data: object): Promise<void> {
    const key = {
      resource: 'state',
      activity,
      agent: identityOf(actor) ?? '',
      registration: id,
      id: launchDataId,
    } as const;
    const content = new TextEncoder().encode(JSON.stringify(data));
    await this.#store.documents.update(key, () => ({
      write: { content, contentType: 'application/json' },
      result: undefined,
    }));
  }
}
