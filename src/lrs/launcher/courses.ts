import { XmlDocument } from 'libxml2-wasm';
import { type AssignableUnit, type CourseStructure, readStructure, unitsOf } from '../../package/cmi5-structure.ts';
import { isIri } from '../../package/cmi5-rules.ts';
import { manifestProblems } from '../../package/manifest-problems.ts';
import type { PackageFile } from '../../package/package-file.ts';
import { readZip, ZipError } from '../../package/read-zip.ts';
import { asText } from '../../package/schema-problems.ts';
import { removeRegistrations } from './registrations.ts';
import type { Sql } from '../store/sql.ts';
import { courseIdOf } from './ids.ts';

/** A course that was imported. */
export interface Course {
  readonly id: string;
  readonly structure: CourseStructure;
  readonly imported: string;
}

/** Why a package is not imported: each a sentence. */
export interface NotImported {
  readonly problems: readonly string[];
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly structure: string;
  readonly imported: string;
}

export interface CoursesOptions {
  readonly sql: Sql;
  /** `CourseStructure.xsd`. */
  readonly schemas: readonly PackageFile[];
  readonly now: () => number;
}

/** The courses of this LMS. */
export class Courses {
  readonly #sql: Sql;
  readonly #schemas: readonly PackageFile[];
  readonly #now: () => number;

  constructor({ sql, schemas, now }: CoursesOptions) {
    this.#sql = sql;
    this.#schemas = schemas;
    this.#now = now;
  }

  /** Takes a zip or a `cmi5.xml`; what was imported under the same publisher's id is replaced, its registrations go on. */
  async import(bytes: Uint8Array): Promise<Course | NotImported> {
    const files = filesOf(bytes);
    if ('problems' in files) return files;
    const structure = this.#read(files.files);
    if ('problems' in structure) return structure;
    const course: Course = {
      id: courseIdOf(structure.id),
      structure,
      imported: new Date(this.#now()).toISOString(),
    };
    await this.#sql.transaction(async (sql) => {
      await sql.run(
        `INSERT INTO launcher_courses (id, structure, imported) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET structure = excluded.structure, imported = excluded.imported`,
        [course.id, JSON.stringify(structure), course.imported],
      );
      await sql.run('DELETE FROM launcher_files WHERE course = ?', [course.id]);
      for (const { path, content } of files.files) {
        const octets = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        await sql.run('INSERT INTO launcher_files (course, path, content) VALUES (?, ?, ?)', [course.id, path, octets]);
      }
    });
    return course;
  }

  /** Oldest import first. */
  async list(): Promise<readonly Course[]> {
    return (await this.#sql.all<Row>('SELECT * FROM launcher_courses ORDER BY imported, id')).map(courseOf);
  }

  async find(id: string): Promise<Course | undefined> {
    const [row] = await this.#sql.all<Row>('SELECT * FROM launcher_courses WHERE id = ?', [id]);
    return row && courseOf(row);
  }

  async file(course: string, path: string): Promise<Uint8Array | undefined> {
    const [row] = await this.#sql.all<{ readonly content: Uint8Array }>(
      'SELECT content FROM launcher_files WHERE course = ? AND path = ?',
      [course, path],
    );
    return row?.content;
  }

  /** With its registrations and sessions; what learners did stays in the LRS. False: no such course. */
  async remove(id: string): Promise<boolean> {
    return this.#sql.transaction(async (sql) => {
      await removeRegistrations(sql, 'course = ?', [id]);
      await sql.run('DELETE FROM launcher_files WHERE course = ?', [id]);
      return (await sql.run('DELETE FROM launcher_courses WHERE id = ?', [id])) > 0;
    });
  }

  #read(files: readonly PackageFile[]): CourseStructure | NotImported {
    const manifest = files.find(({ path }) => path === 'cmi5.xml');
    // Entities are the one thing in XML that grows when it is read, and no course structure needs them.
    if (manifest && asText(manifest.content).includes('<!DOCTYPE')) {
      return { problems: ['cmi5.xml:1: it has a DOCTYPE, which a course structure does not need: remove it.'] };
    }
    const problems = manifestProblems('cmi5', files, this.#schemas);
    if (problems.length > 0 || !manifest) return { problems };
    using document = XmlDocument.fromString(asText(manifest.content));
    return readStructure(document);
  }
}

/** A unit by its publisher's id. */
export const unitIn = ({ structure }: Course, id: string): AssignableUnit | undefined =>
  unitsOf(structure.children).find((unit) => unit.id === id);

/** Where a unit is opened: at its own address, or among the files of the course. */
export const addressOf = (origin: string, { id }: Course, { url }: AssignableUnit): URL =>
  isIri(url) ? new URL(url) : new URL(url, `${origin}/content/${id}/`);

const courseOf = ({ id, structure, imported }: Row): Course => ({
  id,
  structure: JSON.parse(structure) as CourseStructure,
  imported,
});

/** A zip begins with PK; all else is taken for a `cmi5.xml` by itself (cmi5 § 14). */
function filesOf(bytes: Uint8Array): { readonly files: readonly PackageFile[] } | NotImported {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { files: [{ path: 'cmi5.xml', content: bytes }] };
  try {
    return { files: readZip(bytes) };
  } catch (error) {
    if (error instanceof ZipError) return { problems: [error.message] };
    throw error;
  }
}
