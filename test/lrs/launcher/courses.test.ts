import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anLms, aZip, compost, type Lms, tri } from './an-lms.ts';

let lms: Lms;
beforeEach(async () => {
  lms = await anLms();
});
afterEach(async () => {
  expect(lms.errors).toEqual([]);
  await lms.close();
});

describe('a course', () => {
  test('is imported from a zip, listed with its blocks and units, and removed', async () => {
    const imported = await lms.manage('/cmi5/courses', await aZip());
    expect(imported.status).toBe(201);
    const listed = (await (await lms.manage('/cmi5/courses', undefined, 'GET')).json()) as object[];
    expect(listed).toEqual([await imported.json()]);
    expect(listed[0]).toMatchObject({
      publisherId: 'urn:parcours:path:dechets',
      title: { fr: 'Les déchets' },
      children: [
        { kind: 'au', id: tri, moveOn: 'CompletedAndPassed', masteryScore: 0.7 },
        { kind: 'block', id: 'urn:parcours:path:dechets/block/maison', children: [{ kind: 'au', id: compost }] },
      ],
    });
    const { id } = listed[0] as { id: string };
    expect((await lms.manage(`/cmi5/courses/${id}`, undefined, 'DELETE')).status).toBe(204);
    expect((await lms.manage(`/cmi5/courses/${id}`, undefined, 'GET')).status).toBe(404);
    expect((await lms.ask(`/content/${id}/tri/index.html`)).status).toBe(404);
  });

  test('that is imported again keeps its id, its registrations and the ids of its units', async () => {
    const course = await lms.course();
    const registration = await lms.registration(course);
    const before = await lms.status(registration);
    expect(await lms.course()).toBe(course);
    expect(await lms.status(registration)).toEqual(before);
  });

  const structure = (unit: string) => `<?xml version="1.0"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://a.test/course"><title><langstring lang="en">A</langstring></title><description><langstring lang="en"> B </langstring></description></course>
  ${unit}
</courseStructure>`;
  const au = (url: string, more = '') =>
    `<au id="https://a.test/au" ${more}><title><langstring>A</langstring></title><description><langstring>B</langstring></description><url>${url}</url></au>`;

  test('is imported from a cmi5.xml alone, where its units are elsewhere', async () => {
    const answer = await lms.manage(
      '/cmi5/courses',
      new TextEncoder().encode(structure(au('https://b.test/a?b=c d'.replace(' ', '%20')))),
    );
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const registration = await lms.registration(id);
    const launched = (await (await lms.launch(registration, { unit: 'https://a.test/au' })).json()) as { url: string };
    expect(launched.url).toMatch(/^https:\/\/b\.test\/a\?b=c%20d&endpoint=https%3A%2F%2Flms\.test%2Fxapi%2F&fetch=/);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /cmi5\.xml/],
    ['no XML', 'hello', /cmi5\.xml:1: /],
    ['a zip that is cut off', new Uint8Array([0x50, 0x4b, 3, 4]), /not a zip, or it is cut off/],
    ['a structure without units', structure(''), /cmi5\.xml:\d+: .*au/],
    ['a file that is not there', structure(au('index.html')), /the file "index\.html", which is not in the package/],
    ['a mastery score above 1', structure(au('https://b.test/', 'masteryScore="80"')), /masteryScore.*80/],
    ['entities', `<!DOCTYPE a [<!ENTITY b "c">]>${structure(au('https://b.test/'))}`, /has a DOCTYPE/],
  ])('with %s is refused with a sentence', async (_, body, sentence) => {
    const answer = await lms.manage('/cmi5/courses', typeof body === 'string' ? new TextEncoder().encode(body) : body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { problems: string[] }).problems.join('\n')).toMatch(sentence);
    expect(await (await lms.manage('/cmi5/courses', undefined, 'GET')).json()).toEqual([]);
  });
});

describe('content', () => {
  test('is served with its type, and speaks with nobody but this server', async () => {
    const course = await lms.course();
    const page = await lms.ask(`/content/${course}/tri/index.html`);
    expect(await page.text()).toContain('<title>Tri</title>');
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
    const script = await lms.ask(`/content/${course}/tri/player.js`);
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    '',
    'gone.html',
    'tri',
    'tri/',
    '..%2Ftri/index.html',
    '%2e%2e/tri/index.html',
    'tri//index.html',
    '%00',
    '%E0%A4%A',
  ])('nothing stands at "%s"', async (path) => {
    const course = await lms.course();
    expect((await lms.ask(`/content/${course}/${path}`)).status).toBe(404);
  });
});
