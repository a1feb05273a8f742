import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type StructureNode, unitsOf } from '../../../package/cmi5-structure.ts';
import type { Authenticate } from '../../access/caller.ts';
import { readBody } from '../../http/body.ts';
import { challenge } from '../../http/challenge.ts';
import { Refused } from '../../http/refused.ts';
import { type Course, unitIn } from '../courses.ts';
import type { Launcher } from '../launcher.ts';
import { statusOf } from '../status.ts';
import { launching, readRequest, registering, waiving } from './requests.ts';

/** A package with all its media, zipped. */
const mostBytes = 200 * 1024 * 1024;

/** Courses, registrations, launches: for the system that launches, with a key that may administer. */
export function manageRoutes(launcher: Launcher, authenticate: Authenticate): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const caller = await authenticate(c.req.header('Authorization'));
    if (!caller) return c.text('The key is missing, or is not known here.', 401, challenge('cmi5'));
    if (!caller.scopes.has('admin') || caller.bound)
      return c.text('This key may not launch courses: it lacks the scope "admin".', 403);
    return next();
  });

  app.post('/courses', async (c) => {
    const imported = await launcher.courses.import(await readBody(c.req.raw, mostBytes));
    if ('problems' in imported) return c.json({ problems: imported.problems }, 400);
    return c.json(shown(launcher, imported), 201, { Location: `${launcher.origin}/cmi5/courses/${imported.id}` });
  });
  app.get('/courses', async (c) => {
    const courses = await launcher.courses.list();
    return c.json(courses.map((course) => shown(launcher, course)));
  });
  app.get('/courses/:course', async (c) => c.json(shown(launcher, await courseOf(launcher, c))));
  app.delete('/courses/:course', async (c) => {
    const removed = await launcher.courses.remove(c.req.param('course'));
    return removed ? c.body(null, 204) : c.text(noCourse, 404);
  });

  app.post('/courses/:course/registrations', async (c) => {
    const course = await courseOf(launcher, c);
    const { learner = randomUUID(), homePage = `${launcher.origin}/` } = await readRequest(c.req.raw, registering);
    const actor = { objectType: 'Agent', account: { homePage, name: learner } } as const;
    const registration = await launcher.register(course, actor);
    return c.json(await statusOf(launcher, course, registration), 201);
  });
  app.get('/registrations/:registration', async (c) => {
    const { course, registration } = await registrationOf(launcher, c);
    return c.json(await statusOf(launcher, course, registration));
  });
  app.post('/registrations/:registration/launches', async (c) => {
    const { course, registration } = await registrationOf(launcher, c);
    const { unit: id, mode, returnURL } = await readRequest(c.req.raw, launching);
    const unit = unitOf(course, id);
    const wish = { mode, ...(returnURL !== undefined && { returnUrl: returnURL }) };
    const { session, url } = await launcher.launch({ course, registration, unit }, wish);
    return c.json({ session: session.id, url, launchMethod: unit.launchMethod }, 201);
  });
  app.post('/registrations/:registration/waivers', async (c) => {
    const { course, registration } = await registrationOf(launcher, c);
    const { unit: id, reason } = await readRequest(c.req.raw, waiving);
    const waived = await launcher.waive(course, registration, unitOf(course, id), reason);
    if (!waived) return c.text('This unit is waived already. (cmi5 § 9.3.7)', 409);
    return c.json(await statusOf(launcher, course, registration), 201);
  });
  return app;
}

const noCourse = 'There is no such course: import it first.';

async function courseOf(launcher: Launcher, c: Context): Promise<Course> {
  const course = await launcher.courses.find(c.req.param('course') ?? '');
  if (!course) throw new Refused(404, noCourse);
  return course;
}

async function registrationOf(launcher: Launcher, c: Context) {
  const registration = await launcher.registrations.find(c.req.param('registration') ?? '');
  const course = registration && (await launcher.courses.find(registration.course));
  if (!course) throw new Refused(404, 'There is no such registration.');
  return { course, registration };
}

function unitOf(course: Course, id: string) {
  const unit = unitIn(course, id);
  if (unit) return unit;
  const known = unitsOf(course.structure.children).map((each) => each.id);
  throw new Refused(404, `The course has no unit "${id}". Its units are: ${known.join(', ')}.`);
}

/** A course as it is listed. */
const shown = (launcher: Launcher, course: Course) => ({
  id: course.id,
  publisherId: course.structure.id,
  title: course.structure.title,
  description: course.structure.description,
  imported: course.imported,
  children: course.structure.children.map((node) => shownNode(launcher, course, node)),
});

const shownNode = (launcher: Launcher, course: Course, node: StructureNode): object =>
  node.kind === 'block'
    ? {
        kind: node.kind,
        id: node.id,
        title: node.title,
        children: node.children.map((child) => shownNode(launcher, course, child)),
      }
    : {
        kind: node.kind,
        id: node.id,
        title: node.title,
        activityId: launcher.activityOf(course, node.id),
        moveOn: node.moveOn,
        ...(node.masteryScore !== undefined && { masteryScore: Number(node.masteryScore) }),
      };
