import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readZip, ZipError } from '../package/read-zip.ts';
import { type CourseFacts, courseFacts } from './course-facts.ts';
import { type Manifest, readManifest, type Sco } from './manifest.ts';

/** A zip, opened: what an LMS knows of a package once it has been imported. */
export interface OpenPackage extends Manifest {
  /** Its file name without `.zip`. */
  readonly name: string;
  /** Made from its bytes: a rebuilt package has new addresses, as after an import. */
  readonly revision: string;
  readonly bytes: number;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Where it is a course of ours. */
  readonly facts?: CourseFacts;
  /** Where it is a path of ours: of its courses. */
  readonly parts: readonly CourseFacts[];
}

/** A zip that does not open, and why. */
export interface ClosedPackage {
  readonly name: string;
  readonly fault: string;
}

/** The built packages of a folder. Zips are read again when they change, and only then. */
export class Shelf {
  private readonly folder: string;
  private readonly read = new Map<string, { readonly stamp: string; readonly found: OpenPackage | ClosedPackage }>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Every zip that can be played, by name: not those that ask for an LRS. */
  async list(): Promise<readonly (OpenPackage | ClosedPackage)[]> {
    const names = await readdir(this.folder).catch((): string[] => []);
    const zips = names.filter((name) => /^[\w.-]+\.zip$/.test(name) && !/\.(cmi5|xapi)\.zip$/.test(name)).toSorted();
    const found = await Promise.all(zips.map((name) => this.find(name.slice(0, -'.zip'.length))));
    return found.filter((each) => each !== undefined);
  }

  /** One package; nothing where there is no zip of this name, or the name is no plain one. */
  async find(name: string): Promise<OpenPackage | ClosedPackage | undefined> {
    if (!/^\w[\w.-]*$/.test(name)) return undefined;
    const file = path.join(this.folder, `${name}.zip`);
    const about = await stat(file).catch(() => undefined);
    if (!about?.isFile()) return undefined;
    const stamp = `${about.mtimeMs} ${about.size}`;
    const kept = this.read.get(name);
    if (kept?.stamp === stamp) return kept.found;
    const found = open(name, await readFile(file));
    this.read.set(name, { stamp, found });
    return found;
  }
}

/** The name under which attempts at a part of a package are kept: each SCO has its own, as in an LMS. */
export const keptName = ({ name, scos }: OpenPackage, { id }: Sco): string =>
  scos.length > 1 ? `${name}/${id}` : name;

/** Whether a package can be played. */
export const isOpen = (found: OpenPackage | ClosedPackage | undefined): found is OpenPackage =>
  found !== undefined && 'files' in found;

function open(name: string, bytes: Uint8Array): OpenPackage | ClosedPackage {
  try {
    const files = new Map(readZip(bytes).map(({ path: at, content }) => [at, asBytes(content)]));
    const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    return { name, revision, bytes: bytes.length, files, ...about(files) };
  } catch (error) {
    if (error instanceof ZipError) return { name, fault: error.message };
    return { name, fault: `Its manifest cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

type About = Manifest & Pick<OpenPackage, 'facts' | 'parts'>;

function about(files: ReadonlyMap<string, Uint8Array>): About {
  const text = (at: string): string => new TextDecoder().decode(files.get(at));
  const read = courseFacts(text('index.html'));
  const facts = read ? { facts: read } : {};
  const factsOf = (pages: readonly string[]) => pages.flatMap((page) => courseFacts(text(page)) ?? []);
  if (files.has('imsmanifest.xml')) {
    const manifest = readManifest(text('imsmanifest.xml'));
    const parts = manifest.scos.length > 1 ? factsOf(manifest.scos.map(({ launch }) => launch)) : [];
    return { ...manifest, ...facts, parts };
  }
  if (!files.has('index.html')) throw new ZipError('It holds neither imsmanifest.xml nor index.html at its root.');
  const start = text('index.html');
  const title = read?.title ?? /<title>([^<&]*)<\/title>/.exec(start)?.[1] ?? '';
  const listed = [...start.matchAll(/ data-course="([a-z][a-z0-9-]*)"/g)].map(([, id]) => `${id}/index.html`);
  return {
    standard: 'web',
    title,
    scos: [{ id: 'site', title, launch: 'index.html' }],
    ...facts,
    parts: factsOf(listed),
  };
}

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
