import type { Migration } from '../store/migration.ts';

/**
 * What an LMS keeps of cmi5: courses with their files, who is registered for them, the sessions of each registration, and which
 * statements have claimed what only one of them may say (`claims.ts`). Statements and State are in the store as everybody else's.
 */
export const launcherMigration: Migration = {
  id: 'launcher-1',
  statements: [
    `CREATE TABLE launcher_courses (
      id TEXT PRIMARY KEY,
      structure TEXT NOT NULL,
      imported TEXT NOT NULL
    )`,
    `CREATE TABLE launcher_files (
      course TEXT NOT NULL,
      path TEXT NOT NULL,
      content {blob} NOT NULL,
      PRIMARY KEY (course, path)
    )`,
    `CREATE TABLE launcher_registrations (
      id TEXT PRIMARY KEY,
      course TEXT NOT NULL,
      actor TEXT NOT NULL,
      created TEXT NOT NULL
    )`,
    'CREATE INDEX launcher_registrations_course ON launcher_registrations (course)',
    `CREATE TABLE launcher_sessions (
      id TEXT PRIMARY KEY,
      registration TEXT NOT NULL,
      unit TEXT NOT NULL,
      mode TEXT NOT NULL,
      launched TEXT NOT NULL,
      last TEXT NOT NULL,
      mastery_score TEXT,
      fetch_sha256 TEXT NOT NULL UNIQUE,
      fetch_until TEXT NOT NULL,
      token_sha256 TEXT,
      until TEXT NOT NULL,
      abandoned TEXT
    )`,
    'CREATE INDEX launcher_sessions_registration ON launcher_sessions (registration)',
    `CREATE TABLE launcher_claims (
      session TEXT NOT NULL,
      slot TEXT NOT NULL,
      registration TEXT NOT NULL,
      unit TEXT NOT NULL,
      verb TEXT NOT NULL,
      statement TEXT NOT NULL,
      time TEXT NOT NULL,
      score TEXT,
      claimed TEXT NOT NULL,
      settled {bigint} NOT NULL,
      PRIMARY KEY (session, slot)
    )`,
    // Two processes that take such a statement at the same time: the database decides.
    `CREATE UNIQUE INDEX launcher_claims_once ON launcher_claims (registration, unit, verb)
      WHERE verb IN ('completed', 'passed')`,
    'CREATE INDEX launcher_claims_open ON launcher_claims (registration, settled)',
    `CREATE TABLE launcher_waivers (
      registration TEXT NOT NULL,
      unit TEXT NOT NULL,
      reason TEXT NOT NULL,
      time TEXT NOT NULL,
      PRIMARY KEY (registration, unit)
    )`,
    `CREATE TABLE launcher_satisfied (
      registration TEXT NOT NULL,
      object TEXT NOT NULL,
      time TEXT NOT NULL,
      PRIMARY KEY (registration, object)
    )`,
  ],
};
