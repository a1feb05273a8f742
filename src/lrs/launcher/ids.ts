import { createHash } from 'node:crypto';

/** RFC 9562 § 5.5, with a name space of ours: the same parts give the same id in every process. */
export function uuidFrom(...parts: readonly string[]): string {
  const bytes = createHash('sha1').update(nameSpace).update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const nameSpace = Buffer.from('2b8f0c4de6a94f3389d15c7e10b2f6a3', 'hex');

/** The id of a course here: a package that is imported again replaces the one before. */
export const courseIdOf = (publisherId: string): string => uuidFrom('course', publisherId);

/**
 * The LMS's own id of a unit, block or course, which must not be its publisher's (cmi5 § 8.1.5, § 9.4). It hangs on both publishers' ids, so
 * that it is the same for all registrations and after the course has been imported again.
 */
export const objectIdOf = (
  origin: string,
  kind: 'unit' | 'block' | 'course',
  { course, id }: { readonly course: string; readonly id: string },
): string => `${origin}/cmi5/${kind}/${uuidFrom(kind, course, id)}`;
