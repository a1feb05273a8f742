import { listed, refuse, refuseAt, shown } from './findings.ts';
import type { Findings } from './findings.ts';
import type { Clause } from './clauses.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import type { Format, JsonObject, Kind, Shape } from './shape.ts';

/** Extensions may hold any JSON (Data 4.1), but what is deeper than this would break whoever writes it out again. */
const deepest = 100;

/** Looks at a value where `findings` stands, and adds what is wrong with it. */
export function walk(value: unknown, kind: Kind, clause: Clause, findings: Findings): void {
  switch (kind.is) {
    case 'text':
      if (typeof value !== 'string') wrongType(value, 'text', clause, findings);
      break;
    case 'number':
      // JSON's 1e999 is read as Infinity.
      if (typeof value !== 'number' || !Number.isFinite(value)) wrongType(value, 'a number', clause, findings);
      break;
    case 'boolean':
      if (typeof value !== 'boolean') wrongType(value, 'true or false, without quotes', clause, findings);
      break;
    case 'formatted':
      walkFormatted(value, kind.format, clause, findings);
      break;
    case 'one of':
      walkChoice(value, kind.values, clause, findings);
      break;
    case 'list':
      walkList(value, kind, clause, findings);
      break;
    case 'map':
      walkMap(value, kind, clause, findings);
      break;
    case 'object':
      walkObject(value, kind.shape, findings);
      break;
    case 'typed object':
      walkTyped(value, kind, clause, findings);
      break;
    case 'anything':
      if (isDeep(value, deepest)) {
        refuse(findings, clause, (called) => `${called} is nested more than ${deepest} levels deep; flatten it.`);
      } else if (isTooLarge(value)) {
        refuse(
          findings,
          clause,
          (called) => `${called} holds a number that is too large to be kept; write it as text.`,
        );
      }
      break;
  }
}

function wrongType(value: unknown, allowed: string, clause: Clause, findings: Findings): void {
  refuse(findings, value === null ? '2.2' : clause, (called) => `${called} is ${shown(value)}; it must be ${allowed}.`);
}

function walkFormatted(value: unknown, format: Format, clause: Clause, findings: Findings): void {
  if (typeof value !== (format.type ?? 'string')) wrongType(value, format.name, clause, findings);
  else if (!format.allows(value as string | number, findings.version)) {
    wrongType(value, format.name, format.clause, findings);
  }
}

function walkChoice(value: unknown, values: readonly string[], clause: Clause, findings: Findings): void {
  if (typeof value === 'string' && values.includes(value)) return;
  refuse(findings, value === null ? '2.2' : clause, (called) => `${called} is ${choice(value, values)}`);
}

function choice(value: unknown, values: readonly string[]): string {
  const near = typeof value === 'string' ? didYouMean(value, values) : '';
  return `${shown(value)}; it must be ${listed(values)}.${near}`;
}

function walkList(value: unknown, kind: Kind & { is: 'list' }, clause: Clause, findings: Findings): void {
  if (!Array.isArray(value)) {
    if (kind.orAlone && isObject(value)) walk(value, kind.of, clause, findings);
    else wrongType(value, 'a list', clause, findings);
    return;
  }
  if (value.length < (kind.atLeast ?? 0)) wrongType(value, 'a list that holds something', clause, findings);
  for (let index = 0; index < value.length; index += 1) {
    findings.path.push(index);
    walk(value[index], kind.of, clause, findings);
    findings.path.pop();
  }
}

function walkMap(value: unknown, kind: Kind & { is: 'map' }, clause: Clause, findings: Findings): void {
  if (!isObject(value)) {
    wrongType(value, kind.name, clause, findings);
    return;
  }
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    findings.path.push(key);
    if (!kind.keys.allows(key, findings.version)) {
      refuse(findings, kind.keys.clause, () => `The key ${shown(key)} must be ${kind.keys.name}.`);
    }
    walk(value[key], kind.values, clause, findings);
    findings.path.pop();
  }
}

function walkTyped(value: unknown, kind: Kind & { is: 'typed object' }, clause: Clause, findings: Findings): void {
  if (!isObject(value)) {
    wrongType(value, `an object, one of ${[...kind.shapes.keys()].join(', ')}`, clause, findings);
    return;
  }
  const type = value['objectType'] === undefined ? kind.otherwise : value['objectType'];
  const found = typeof type === 'string' ? kind.shapes.get(type) : undefined;
  if (found !== undefined) walkObject(value, found, findings);
  else {
    findings.path.push('objectType');
    walkChoice(type, [...kind.shapes.keys()], clause, findings);
    findings.path.pop();
  }
}

function walkObject(value: unknown, shape: Shape, findings: Findings): void {
  if (!isObject(value)) {
    wrongType(value, `${shape.name}, an object`, shape.clause, findings);
    return;
  }
  for (const key of Object.keys(value)) {
    const held = value[key];
    // What a builder left undefined is not there once it is JSON.
    if (held === undefined) continue;
    const property = shape.properties.get(key);
    findings.path.push(key);
    if (property === undefined) refuseUnknown(key, shape, findings);
    else walk(held, property.kind, property.clause ?? shape.clause, findings);
    findings.path.pop();
  }
  for (const key of shape.required) {
    if (value[key] === undefined) {
      refuseAt(findings, key, shape.clause, (called) => `${called} is missing; ${shape.name} must have it.`);
    }
  }
  for (const rule of shape.rules) rule(value, findings);
}

function refuseUnknown(key: string, shape: Shape, findings: Findings): void {
  refuse(findings, '2.2', () => {
    const known = [...shape.properties.keys()];
    const help = didYouMean(key, known) || ` Those are ${known.join(', ')}.`;
    return `${shown(key)} is not a property of ${shape.name}.${help}`;
  });
}

/** A JSON object: no list, no null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON's 1e999 is read as Infinity, and would be written out again as null. Only for what is not deep. */
function isTooLarge(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isTooLarge);
}

/** Never goes further down than `levels`, so it cannot overflow the stack. */
function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isDeep(item, levels - 1));
  for (const key of Object.keys(value)) if (isDeep((value as JsonObject)[key], levels - 1)) return true;
  return false;
}
