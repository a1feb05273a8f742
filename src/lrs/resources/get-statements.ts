import type { Statement } from '../../xapi/statement.ts';
import { isInSight, narrow, requireScope } from '../access/access.ts';
import type { Answer, Call, Services } from '../http/call.ts';
import { readParameters } from '../http/parameters.ts';
import { badRequest, Refused } from '../http/refused.ts';
import { booleanOf, uuidOf } from '../http/values.ts';
import { formatStatements } from './format.ts';
import { readMore, writeMore } from './more.ts';
import { filterNames, formatNames, formatOf, queryOf } from './statement-query.ts';
import { withAttachments } from './with-attachments.ts';

const clause = 'Communication 2.1.3';
const searchAction = { required: [], optional: [...filterNames, ...formatNames] };

/** GET statements: one by its id, or a page of those that match (Communication 2.1.3). */
export async function getStatements(call: Call, services: Services): Promise<Answer> {
  const { parameters } = call;
  requireScope(call.caller, 'read', 'read statements');
  if (parameters.has('statementId') || parameters.has('voidedStatementId')) return getStatement(call, services);
  const token = parameters.get('more');
  if (token === undefined) return getPage(call, services);
  if (parameters.size > 1) throw badRequest('The parameter more stands alone.', 'Data 2.5');
  const { search, after } = readMore(call, token);
  const again = readParameters(search, { ...searchAction, run: getStatements });
  return getPage({ ...call, parameters: again }, services, after);
}

async function getStatement(call: Call, services: Services): Promise<Answer> {
  const others = [...call.parameters.keys()].filter((name) => !formatNames.includes(name));
  if (others.length > 1) {
    throw badRequest(
      `The parameters ${others.join(' and ')} exclude each other: one statement is asked for by its id alone.`,
      clause,
    );
  }
  const voided = call.parameters.has('voidedStatementId');
  const id = uuidOf(call, voided ? 'voidedStatementId' : 'statementId') ?? '';
  const format = formatOf(call);
  const text = await services.store.statements.get(id, { voided });
  const statement = text === undefined ? undefined : (JSON.parse(text) as Statement);
  if (text === undefined || statement === undefined || !isInSight(call.caller, statement)) {
    throw new Refused(404, `No ${voided ? 'voided ' : ''}statement has the id ${id}.`);
  }
  const [body = ''] = await formatStatements([text], format, { call, services });
  const headers = { 'Last-Modified': new Date(statement.stored ?? 0).toUTCString() };
  if (booleanOf(call, 'attachments')) return withAttachments(body, [text], services, headers);
  return { status: 200, headers: { ...headers, 'Content-Type': 'application/json' }, body };
}

const mostOf = (call: Call, { limits }: Services): number =>
  booleanOf(call, 'attachments') ? Math.min(limits.page, limits.pageAttached) : limits.page;

async function getPage(call: Call, services: Services, after?: string): Promise<Answer> {
  const query = narrow(call.caller, queryOf(call, mostOf(call, services)));
  const format = formatOf(call);
  const page = await services.store.statements.find(after === undefined ? query : { ...query, after });
  const statements = await formatStatements(page.statements, format, { call, services });
  const more = page.next === undefined ? '' : writeMore(call, page.next);
  const body = `{"statements":[${statements.join(',')}],"more":${JSON.stringify(more)}}`;
  if (booleanOf(call, 'attachments')) return withAttachments(body, page.statements, services);
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body };
}
