import type { Resource } from '../http/call.ts';
import { getStatements } from './get-statements.ts';
import { filterNames, formatNames } from './statement-query.ts';
import { postStatements, putStatement } from './store-statements.ts';

/** `statements`: what learners did (Communication 2.1). */
export const statements: Resource = {
  GET: {
    required: [],
    optional: ['statementId', 'voidedStatementId', ...filterNames, ...formatNames, 'more'],
    run: getStatements,
  },
  PUT: { required: ['statementId'], optional: [], run: putStatement },
  POST: { required: [], optional: [], run: postStatements },
};
