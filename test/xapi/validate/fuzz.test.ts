import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { XapiVersion } from '../../../src/xapi/statement.ts';
import { refusals } from '../../../src/xapi/validate/validate.ts';
import { fullest, good, subStatement } from './good-statements.ts';

/** `STATEMENTS=100000 npx vitest run test/xapi/validate` looks further. */
const numRuns = Number(process.env['STATEMENTS'] ?? 800);

const statements = [...Object.values(good), { ...fullest, object: subStatement }];
const version = fc.constantFrom<XapiVersion>('1.0.3', '2.0.0');

type Path = readonly (string | number)[];
const lastOf = (path: Path): unknown => path[path.length - 1];

/** Every place of a statement that the specification describes: what extensions hold is free. */
function places(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (lastOf(path) === 'extensions') return [path];
  const keys: Path = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => places(at(value, [key]), [...path, key]))];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((held, key) => (held as Record<string | number, unknown>)[key], value);

/** A copy with another value at one of its places. */
function replaced(value: unknown, [key, ...rest]: Path, by: (old: unknown) => unknown): unknown {
  if (key === undefined) return by(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  return { ...(value as object), [key]: replaced(at(value, [key]), rest, by) };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys of these are languages and IRIs, not names of properties. */
const isMap = (path: Path): boolean =>
  ['display', 'description', 'extensions'].includes(String(lastOf(path))) ||
  (lastOf(path) === 'name' && path[path.length - 2] === 'definition');

const everyPlace = statements.flatMap((value) => places(value).map((path) => ({ value, path })));
const place = fc.constantFrom(...everyPlace);
const objectPlace = fc.constantFrom(
  ...everyPlace.filter(({ value, path }) => !isMap(path) && isObject(at(value, path))),
);
const scalarPlace = fc.constantFrom(...everyPlace.filter(({ value, path }) => typeof at(value, path) !== 'object'));

describe('A good statement is refused', () => {
  test('when a null stands anywhere outside extensions', () => {
    fc.assert(
      fc.property(place, version, ({ value, path }, served) => {
        const clauses = refusals(
          replaced(value, path, () => null),
          served,
        ).map(({ clause }) => clause);
        expect(clauses).toContain(served === '1.0.3' ? 'xAPI 1.0.3 Data 2.2' : 'xAPI 2.0.0 4.2.1');
      }),
      { numRuns },
    );
  });

  test('when a text, number or boolean is of another type', () => {
    const other = (old: unknown): unknown => (typeof old === 'string' ? old.length : String(old));
    fc.assert(
      fc.property(scalarPlace, version, ({ value, path }, served) => {
        expect(refusals(replaced(value, path, other), served)).not.toEqual([]);
      }),
      { numRuns },
    );
  });

  test('when a value is nested in an object under a name nobody knows', () => {
    fc.assert(
      fc.property(place, version, fc.string(), ({ value, path }, served, name) => {
        expect(
          refusals(
            replaced(value, path, (old) => ({ [`?${name}`]: old })),
            served,
          ),
        ).not.toEqual([]);
      }),
      { numRuns },
    );
  });

  test('when an object has a property more', () => {
    const unknown = fc.string().map((name) => `?${name}`);
    const tempting = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'ID', 'Actor', '');
    const more = (old: unknown, key: string, added: unknown): unknown =>
      Object.defineProperty({ ...(old as object) }, key, { value: added, enumerable: true });
    fc.assert(
      fc.property(
        objectPlace,
        version,
        fc.oneof(unknown, tempting),
        fc.jsonValue(),
        ({ value, path }, served, key, added) => {
          expect(
            refusals(
              replaced(value, path, (old) => more(old, key, added)),
              served,
            ),
          ).not.toEqual([]);
        },
      ),
      { numRuns },
    );
  });
});

describe('Anything gets an answer', () => {
  const surely = (value: unknown, served: XapiVersion): void => {
    const found = refusals(value, served);
    expect(Array.isArray(found)).toBe(true);
    for (const { property, message, clause } of found) {
      expect(typeof property).toBe('string');
      expect(message).toMatch(/\.$|\?$/);
      expect(message.length).toBeLessThan(1000);
      expect(clause).toMatch(/^xAPI (?:1\.0\.3 Data \d|2\.0\.0 4\.2)/);
    }
  };

  test('a good statement with any JSON at any place', () => {
    const json = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>('x'.repeat(100_000), '\ud800', {}, [], 1e308, -0, ''),
    );
    fc.assert(
      fc.property(place, version, json, ({ value, path }, served, held) =>
        surely(
          replaced(value, path, () => held),
          served,
        ),
      ),
      { numRuns },
    );
  });

  test('a good statement whose parts have changed places', () => {
    fc.assert(
      fc.property(place, place, version, ({ value, path }, other, served) =>
        surely(
          replaced(value, path, () => at(other.value, other.path)),
          served,
        ),
      ),
      { numRuns },
    );
  });

  test('any JSON under the names of the specification', () => {
    const names = 'actor verb object objectType id definition member interactionType choices __proto__ constructor';
    const words = 'Group Agent SubStatement StatementRef Activity constructor __proto__ choice';
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        fc.constantFrom<unknown>(...words.split(' '), null, 1, true),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names.split(' ')), tie('json'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(fc.property(json, version, surely), { numRuns });
  });

  test.each('result/extensions context/extensions actor object result/score object/definition verb/display'.split(' '))(
    'a statement with twenty thousand levels in %s',
    (where) => {
      for (const [open, close] of [
        ['[', ']'],
        ['{"https://example.org/a":', '}'],
        ['{"objectType":"SubStatement","object":', '}'],
        ['{"objectType":"Group","member":[', ']}'],
      ] as const) {
        const deep: unknown = JSON.parse(`${open.repeat(20_000)}1${close.repeat(20_000)}`);
        for (const held of [deep, { 'https://example.org/deep': deep }]) {
          expect(refusals(changed(where, held), '1.0.3')).not.toEqual([]);
        }
      }
    },
  );

  test('extensions a hundred levels deep', () => {
    const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    const holding = (value: unknown) => ({ ...fullest, result: { extensions: { 'urn:a': value } } });
    expect(refusals(holding(nested(100)), '1.0.3')).toEqual([]);
    expect(refusals(holding(nested(101)), '1.0.3').map(({ property }) => property)).toEqual([
      'result.extensions["urn:a"]',
    ]);
  });
});

const changed = (where: string, held: unknown): unknown => replaced(fullest, where.split('/'), () => held);
