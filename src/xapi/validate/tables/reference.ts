import { uuid } from '../formats.ts';
import { shape } from '../shape.ts';
import { formatted } from './kinds.ts';

export const statementRef = shape('a Statement Reference', '2.4.4.3', {
  'objectType!': { is: 'one of', values: ['StatementRef'] },
  'id!': formatted(uuid),
});
