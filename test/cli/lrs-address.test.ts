import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/cli/assemble.ts';
import { buildCommand } from '../../src/cli/build.ts';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import { lrsOf, parseGateway, parsePackageId } from '../../src/cli/lrs-address.ts';
import { manifestProblems } from '../../src/package/manifest-problems.ts';
import { readSchemas } from '../../src/cli/read-schemas.ts';

const lrs = { gateway: 'https://lrs.example.org/gateway', package: 'tous' };

describe('the gateway’s address', () => {
  test.each([
    ['https://lrs.example.org/gateway', 'https://lrs.example.org/gateway'],
    ['https://LRS.example.org/gateway/', 'https://lrs.example.org/gateway'],
    ['https://lrs.example.org', 'https://lrs.example.org'],
    ['http://127.0.0.1:4748/gateway', 'http://127.0.0.1:4748/gateway'],
    ['http://localhost:4748', 'http://localhost:4748'],
    ['http://[::1]/gateway', 'http://[::1]/gateway'],
  ])('%s', (text, gateway) => {
    expect(parseGateway(text)).toBe(gateway);
  });

  test.each([
    ['lrs.example.org', /is no address: give the gateway as https:/],
    ['http://lrs.example.org', /does not begin with https:/],
    ['http://127.0.0.1.example.org', /does not begin with https:/],
    ['ftp://localhost', /does not begin with https:/],
    ['javascript:alert(1)', /does not begin with https:/],
    ['https://key:secret@lrs.example.org', /holds a user or a password, which every learner could read/],
    ['https://lrs.example.org/?key=secret', /something after \? or #/],
    ['https://lrs.example.org/#secret', /something after \? or #/],
  ])('%s is refused with a sentence', (text, sentence) => {
    expect(() => parseGateway(text)).toThrow(sentence);
    expect(() => parseGateway(text)).not.toThrow('key:secret');
  });
});

test('the public id of a package is the course’s unless another is given', () => {
  expect(lrsOf({ lrs: lrs.gateway }, 'tri')).toEqual({ gateway: lrs.gateway, package: 'tri' });
  expect(lrsOf({ lrs: lrs.gateway, lrsPackage: 'tri-2026' }, 'tri')?.package).toBe('tri-2026');
  expect(lrsOf({}, 'tri')).toBeUndefined();
  expect(() => parsePackageId('a b')).toThrow(/"a b" is no package id/);
});

test.each([
  [['--lrs-package', 'x'], /--lrs-package names the package at a gateway: give the gateway with --lrs/],
  [['--lrs', lrs.gateway, '--standard', 'cmi5,xapi'], /is told its LRS at the launch/],
])('%j changes nothing, and is refused', async (options, sentence) => {
  await expect(buildCommand().parseAsync([...options], { from: 'user' })).rejects.toThrow(sentence);
});

// The player is in dist/player: `npm run build` makes it.
describe.each(['scorm12', 'scorm2004', 'web'] as const)('a %s package built with an LRS', (standard) => {
  test('carries the statements’ script and two public words: no other host, no secret', async () => {
    const [reading] = await inspectCourse('test/fixtures/all-types');
    const course = reading!.course!;
    const plain = await assemble(course, standard, { lms: 'moodle', edition: 4 });
    const followed = await assemble(course, standard, { lms: 'moodle', edition: 4, lrs });
    const added = followed.map(({ path }) => path).filter((path) => !plain.some((file) => file.path === path));
    expect(added).toEqual(['statements.js']);
    const page = (files: typeof plain) => String(files.find(({ path }) => path === 'index.html')?.content);
    expect(page(followed).replace(`,"lrs":${JSON.stringify(lrs)}`, '')).toBe(page(plain));
    if (standard === 'web') return;
    const schemas = await readSchemas(standard === 'scorm12' ? 'scorm12' : 'scorm2004-4');
    expect(manifestProblems(standard, followed, schemas)).toEqual([]);
    const manifest = followed.find(({ path }) => path === 'imsmanifest.xml')?.content;
    expect(manifest).toContain('<file href="statements.js"/>');
  });
});

test.each(['cmi5', 'xapi'] as const)('a %s package says nothing of an LRS: the launch does', async (standard) => {
  const [reading] = await inspectCourse('test/fixtures/all-types');
  const files = await assemble(reading!.course!, standard, { lms: 'moodle', edition: 4, lrs });
  expect(files.map(({ path }) => path)).toContain('statements.js');
  expect(files.filter(({ content }) => String(content).includes('lrs.example.org'))).toEqual([]);
});
