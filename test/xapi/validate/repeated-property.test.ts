import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedProperty } from '../../../src/xapi/validate/repeated-property.ts';

test.each([
  ['{"id":1,"id":1}', 'id'],
  ['{"a":{"b":[{"c":1},{"d":1 , "e":{}, "d" :2}]}}', 'd'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"":1,"":2}', ''],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ['{"a\\"b":1,"x":"\\\\","a\\"b":2}', 'a"b'],
  ['[1,{"a":"{\\"a\\":1}"\n,\t"a"\r\n:2}]', 'a'],
])('%s repeats %j', (json, name) => {
  expect(repeatedProperty(json)).toBe(name);
});

test.each([['{"a":{"a":{"a":["a","a"]}},"b":"a"}'], ['[{"a":1},{"a":1}]'], ['"a"'], ['5'], ['{}'], ['["a","a"]']])(
  '%s repeats nothing',
  (json) => {
    expect(repeatedProperty(json)).toBeUndefined();
  },
);

test('What was written from data repeats nothing; with a name once more, it does', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
      fc.nat(),
      fc.constantFrom(0, 2),
      (value, pick, indent) => {
        const json = JSON.stringify(value, undefined, indent);
        expect(repeatedProperty(json)).toBeUndefined();
        const names = Object.keys(value);
        const name = names[pick % names.length] ?? '';
        const twice = `[${json.slice(0, -1)},${JSON.stringify(name)}:0}]`;
        expect(repeatedProperty(twice)).toBe(name);
      },
    ),
  );
});

test('A text that is deep or long is read', () => {
  expect(repeatedProperty(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).toBeUndefined();
  expect(repeatedProperty(`{"a":"${'\\\\'.repeat(100_000)}","a":1}`)).toBe('a');
});
