import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../src/model/schema-files.ts';

test('docs/schema holds what "parcours schema" writes', async () => {
  const names = (await readdir('docs/schema')).toSorted();
  const committed = await Promise.all(names.map(async (name) => [name, await readFile(`docs/schema/${name}`, 'utf8')]));
  expect(Object.fromEntries(committed)).toEqual(schemaFiles());
});

test('every directive and each of its attributes is described', () => {
  const { properties } = JSON.parse(schemaFiles()['directives.json'] ?? '{}') as {
    properties: Record<string, { description?: string; properties: Record<string, { description?: string }> }>;
  };
  const undescribed = Object.entries(properties).flatMap(([name, directive]) => [
    ...(directive.description ? [] : [name]),
    ...Object.entries(directive.properties).flatMap(([key, { description }]) =>
      description ? [] : [`${name} ${key}`],
    ),
  ]);
  expect(undescribed).toEqual([]);
});
