import type { StatementStore, Store } from '../store/store.ts';

/** The same store; `stored` is told how many statements each batch had. */
export function countedStore(store: Store, stored: (statements: number) => void): Store {
  const inner = store.statements;
  const statements: StatementStore = {
    async put(batch, attachments) {
      const result = await inner.put(batch, attachments);
      if (result.outcome === 'stored') stored(batch.length);
      return result;
    },
    get: (id, options) => inner.get(id, options),
    find: (query) => inner.find(query),
    consistentThrough: () => inner.consistentThrough(),
    attachment: (sha2) => inner.attachment(sha2),
    namesOf: (identity) => inner.namesOf(identity),
    activity: (id) => inner.activity(id),
    export: () => inner.export(),
    erase: (where) => inner.erase(where),
    rename: (from, to, registration) => inner.rename(from, to, registration),
    accounts: (homePage, after, limit) => inner.accounts(homePage, after, limit),
    count: () => inner.count(),
  };
  return { ...store, statements, documents: store.documents };
}
