import type { Action } from './call.ts';
import { badRequest, type Refused } from './refused.ts';

/**
 * The parameters of a request, each once. What an action does not know is refused, a known name in other case too
 * (Communication 3.2).
 */
export function readParameters(search: URLSearchParams, action: Action): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of search) {
    if (!action.required.includes(name) && !action.optional.includes(name)) throw unknownParameter(name, action);
    if (parameters.has(name)) throw badRequest(`The parameter ${name} is given twice.`, 'Communication 3.2');
    parameters.set(name, value);
  }
  for (const name of action.required) {
    if (!parameters.has(name)) throw badRequest(`The parameter ${name} is missing.`, 'Communication 2');
  }
  return parameters;
}

function unknownParameter(name: string, { required, optional }: Action): Refused {
  const known = [...required, ...optional];
  const near = known.find((other) => plain(other) === plain(name));
  const help = near === undefined ? `Known are ${known.join(', ') || 'none'}.` : `Did you mean ${near}?`;
  return badRequest(`The parameter ${JSON.stringify(name)} is not known here. ${help}`, 'Communication 3.2');
}

const plain = (name: string): string => name.toLowerCase().replaceAll('_', '');
