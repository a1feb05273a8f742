import type { Attachment, Statement } from './statement.ts';

/** The attachments of a statement, and of the sub-statement in it. */
export function attachmentsOf({ attachments = [], object }: Statement): readonly Attachment[] {
  const inner = object.objectType === 'SubStatement' ? (object.attachments ?? []) : [];
  return [...attachments, ...inner];
}

/** Hexadecimal digits are the same in both cases: in small letters, as an LRS compares them. */
export const hashOf = ({ sha2 }: Pick<Attachment, 'sha2'>): string => sha2.toLowerCase();
