import type { Reader } from '../reader.ts';
import type { Container } from '../tree.ts';

/** An id for a question that has none, and the edit that writes it. */
export function idFor(
  { name, place, idSlot, attributes }: Container,
  title: string,
  { file, ids, report }: Reader,
): string {
  const id = ids.make(title.split(' ').slice(0, 8).join(' '), name);
  // An id that is written and wrong has been told, and is the author's to mend.
  if (attributes['id'] !== undefined) return id;
  const { offset, open, close } = idSlot;
  report({
    rule: 'question/missing-id',
    place,
    message: `This question has no id, and learners' answers hang on it.`,
    fix: `Write :::${name}{#${id}}, or let "parcours check --fix" do it.`,
    edit: { file: file.path, offset, length: 0, text: `${open}#${id}${close}` },
  });
  return id;
}
