import { blocksOf, unitsOf, type LangStrings } from '../../package/cmi5-structure.ts';
import type { Claim } from './claims.ts';
import type { Course } from './courses.ts';
import type { Launcher } from './launcher.ts';
import type { Registration } from './registrations.ts';
import { isSatisfied } from './satisfaction.ts';
import type { Session } from './sessions.ts';

/** How a learner stands in a course, as the REST face tells it. */
export interface Status {
  readonly registration: string;
  readonly course: string;
  readonly actor: Registration['actor'];
  readonly satisfied: boolean;
  readonly blocks: readonly { readonly id: string; readonly title: LangStrings; readonly satisfied: boolean }[];
  readonly units: readonly UnitStatus[];
}

export interface UnitStatus {
  /** Publisher's id. */
  readonly id: string;
  readonly title: LangStrings;
  readonly activityId: string;
  readonly moveOn: string;
  readonly launched: boolean;
  readonly completed: boolean;
  readonly passed: boolean;
  /** Of the latest passed, else failed. */
  readonly score?: Claim['score'];
  readonly waived?: string;
  readonly satisfied: boolean;
  readonly sessions: readonly SessionStatus[];
}

export interface SessionStatus extends Pick<Session, 'id' | 'mode' | 'launched'> {
  readonly state: 'launched' | 'initialized' | 'terminated' | 'abandoned';
}

/** Looks up a registration, counting first what has arrived since. */
export async function statusOf(launcher: Launcher, course: Course, registration: Registration): Promise<Status> {
  await launcher.settle(registration.id);
  await launcher.conclude(registration, course);
  const claims = await launcher.claims(registration.id);
  const sessions = await launcher.sessions.ofRegistration(registration.id);
  const waivers = await launcher.waivers(registration.id);
  const standing = await launcher.standings(registration.id);
  const satisfied = new Set((await launcher.satisfied(registration.id)).map(({ object }) => object));
  const { id, children } = course.structure;
  const units = unitsOf(children).map((unit): UnitStatus => {
    const own = claims.filter((claim) => claim.unit === unit.id);
    const launches = sessions.filter((session) => session.unit === unit.id);
    const waived = waivers.find((waiver) => waiver.unit === unit.id)?.reason;
    const { completed, passed } = standing(unit.id);
    const score = scoreOf(own);
    return {
      id: unit.id,
      title: unit.title,
      activityId: launcher.activityOf(course, unit.id),
      moveOn: unit.moveOn,
      launched: launches.length > 0,
      completed,
      passed,
      ...(score && { score }),
      ...(waived !== undefined && { waived }),
      satisfied: isSatisfied(unit, standing(unit.id)),
      sessions: launches.map((session) => sessionStatus(session, own)),
    };
  });
  return {
    registration: registration.id,
    course: course.id,
    actor: registration.actor,
    satisfied: satisfied.has(id),
    blocks: blocksOf(children).map((block) => ({
      id: block.id,
      title: block.title,
      satisfied: satisfied.has(block.id),
    })),
    units,
  };
}

function scoreOf(claims: readonly Claim[]): Claim['score'] {
  const judged = claims.filter(({ score }) => score !== undefined);
  return (judged.find(({ verb }) => verb === 'passed') ?? judged.at(-1))?.score;
}

function sessionStatus({ id, mode, launched, abandoned }: Session, claims: readonly Claim[]): SessionStatus {
  const has = (verb: string) => claims.some((claim) => claim.session === id && claim.verb === verb);
  if (has('terminated')) return { id, mode, launched, state: 'terminated' };
  if (abandoned !== undefined) return { id, mode, launched, state: 'abandoned' };
  return { id, mode, launched, state: has('initialized') ? 'initialized' : 'launched' };
}
