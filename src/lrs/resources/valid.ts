import type { Statement, XapiVersion } from '../../xapi/statement.ts';
import { refusals } from '../../xapi/validate/validate.ts';
import type { Refusal } from '../../xapi/refusal.ts';
import { badRequest, Refused } from '../http/refused.ts';

/** As many are told at once; who sends worse has one mistake in all of them. */
const told = 20;

/** Refuses a batch of which any statement is not valid, with what is wrong in each; one sentence a line. */
export function checkValid(batch: readonly unknown[], version: XapiVersion): asserts batch is readonly Statement[] {
  const lines: string[] = [];
  for (const [index, value] of batch.entries()) {
    for (const refusal of refusals(value, version)) lines.push(sentence(refusal, batch.length > 1 ? `[${index}]` : ''));
    if (lines.length >= told) break;
  }
  if (lines.length > 0) throw new Refused(400, lines.slice(0, told).join('\n'));
}

function sentence({ property, message, clause }: Refusal, at: string): string {
  const place = [at, property].filter((part) => part !== '').join('.');
  return `${place || 'statement'}: ${message} (${clause})`;
}

/** Refuses a batch in which an id comes twice (Communication 2.1.2). */
export function checkDistinct(batch: readonly Statement[]): void {
  const seen = new Set<string>();
  for (const { id } of batch) {
    const known = id?.toLowerCase();
    if (known === undefined) continue;
    if (seen.has(known)) throw badRequest(`Two statements of the batch have the id ${id}.`, 'Communication 2.1.2');
    seen.add(known);
  }
}
