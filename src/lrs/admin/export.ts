import type { Store } from '../store/store.ts';
import type { Audit } from './audit.ts';

/** Statements as they are stored, one a line, oldest first; voided ones too. */
export async function* exportStatements(store: Store, audit: Audit): AsyncIterable<string> {
  let statements = 0;
  for await (const text of store.statements.export()) {
    // JSON on one line: a line break in it can only be white space.
    yield `${text.includes('\n') ? JSON.stringify(JSON.parse(text)) : text}\n`;
    statements++;
  }
  await audit.note('export', { statements });
}
