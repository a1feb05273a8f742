import type { Statement } from '../../xapi/statement.ts';
import { checkStatements } from '../access/access.ts';
import type { Answer, Call, Services } from '../http/call.ts';
import { badRequest, Refused } from '../http/refused.ts';
import { uuidOf } from '../http/values.ts';
import type { NewStatement } from '../store/store.ts';
import { checkAttached } from './attached.ts';
import { complete } from './complete.ts';
import { readReceived } from './received.ts';
import { checkDistinct, checkValid } from './valid.ts';

/** PUT statements: one, under the id of the request (Communication 2.1.1). */
export async function putStatement(call: Call, services: Services): Promise<Answer> {
  const id = uuidOf(call, 'statementId') ?? '';
  const { json, parts } = await readReceived(call, services);
  if (Array.isArray(json)) throw badRequest('The body is a list: PUT stores one statement.', 'Communication 2.1.1');
  const batch: readonly unknown[] = [json];
  checkValid(batch, call.version);
  const [statement] = batch as readonly [Statement];
  if (statement.id !== undefined && statement.id.toLowerCase() !== id) {
    throw badRequest(`id is ${statement.id}, but the parameter statementId is ${id}.`, 'Communication 2.1.1');
  }
  await storeBatch(call, services, [{ ...statement, id: statement.id ?? id }], checkAttached(batch, parts));
  return { status: 204 };
}

/** POST statements: one or many, all or none; their ids come back in the same order (Communication 2.1.2). */
export async function postStatements(call: Call, services: Services): Promise<Answer> {
  const { json, parts } = await readReceived(call, services);
  const batch: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (batch.length > services.limits.batch) {
    throw new Refused(
      413,
      `The batch has ${batch.length} statements: send at most ${services.limits.batch} at a time. (xAPI Communication 3.2)`,
    );
  }
  checkValid(batch, call.version);
  checkDistinct(batch);
  const stored = await storeBatch(call, services, batch, checkAttached(batch, parts));
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(stored.map(({ id }) => id)),
  };
}

async function storeBatch(
  { caller, version }: Call,
  { store, watch }: Services,
  batch: readonly Statement[],
  attachments: ReturnType<typeof checkAttached>,
): Promise<readonly NewStatement[]> {
  checkStatements(caller, batch);
  await watch?.before(caller, batch);
  const completion = { version, authority: caller.authority };
  const whole = batch.map((statement) => complete(statement, completion));
  if (whole.length === 0) return whole;
  await putAll(whole, attachments, store).catch(async (error: unknown) => {
    await watch?.failed(caller, batch);
    throw error;
  });
  await watch?.after(caller, whole);
  return whole;
}

async function putAll(
  batch: readonly NewStatement[],
  attachments: ReturnType<typeof checkAttached>,
  store: Services['store'],
): Promise<void> {
  const result = await store.statements.put(batch, attachments);
  if (result.outcome === 'conflict') {
    throw new Refused(
      409,
      `A statement with the id ${result.id} and other content is stored already. (xAPI Communication 2.1.2)`,
    );
  }
  if (result.outcome === 'voids-voiding') {
    throw badRequest(`object.id is ${result.id}, a voiding statement: those cannot be voided.`, 'Data 2.3.2');
  }
}
