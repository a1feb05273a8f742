import type { Migration } from './migration.ts';

/**
 * `seq` is `stored` in microseconds: it is unique, gives the order, and answers `since` and `until` without an index of its own.
 * What statements are looked for by is in `links`, one row for each filter a statement meets (`links.ts`), so that every filter is
 * a range of one tree, in order of `seq`.
 */
export const statementsMigration: Migration = {
  id: 'statements-1',
  statements: [
    `CREATE TABLE statements (
      seq {bigint} PRIMARY KEY,
      id {text} NOT NULL UNIQUE,
      refers {text},
      voiding {bigint} NOT NULL,
      voided {bigint} NOT NULL,
      body TEXT NOT NULL
    )`,
    'CREATE INDEX statements_refers ON statements (refers) WHERE refers IS NOT NULL',
    'CREATE TABLE terms (id {serial}, term {text} NOT NULL UNIQUE, whole TEXT)',
    `CREATE TABLE links (
      role {bigint} NOT NULL,
      term {bigint} NOT NULL,
      seq {bigint} NOT NULL,
      PRIMARY KEY (role, term, seq)
    ) {clustered}`,
    'CREATE TABLE inherited (seq {bigint} PRIMARY KEY, links TEXT NOT NULL)',
    'CREATE TABLE activities (term {bigint} PRIMARY KEY, activity TEXT NOT NULL)',
    `CREATE TABLE agent_names (
      term {bigint} NOT NULL,
      name {text} NOT NULL,
      PRIMARY KEY (term, name)
    ) {clustered}`,
    'CREATE TABLE attachments (sha2 {text} PRIMARY KEY, content_type TEXT NOT NULL, content {blob} NOT NULL)',
    `CREATE TABLE attached (
      sha2 {text} NOT NULL,
      seq {bigint} NOT NULL,
      PRIMARY KEY (sha2, seq)
    ) {clustered}`,
    'CREATE TABLE erasures (id {bigint} PRIMARY KEY, count {bigint} NOT NULL)',
    'INSERT INTO erasures (id, count) VALUES (1, 0)',
  ],
};

/** `activity` and `agent` are terms; `slot` is the document's id, shortened where it is long. */
export const documentsMigration: Migration = {
  id: 'documents-1',
  statements: [
    `CREATE TABLE documents (
      resource {text} NOT NULL,
      activity {bigint} NOT NULL,
      agent {bigint} NOT NULL,
      registration {text} NOT NULL,
      slot {text} NOT NULL,
      id TEXT NOT NULL,
      content {blob} NOT NULL,
      content_type TEXT NOT NULL,
      etag TEXT NOT NULL,
      updated {bigint} NOT NULL,
      PRIMARY KEY (resource, activity, agent, registration, slot)
    )`,
    'CREATE INDEX documents_agent ON documents (agent)',
    'CREATE INDEX documents_activity ON documents (activity)',
  ],
};
