/**
 * Typed text as a record can hold it: one line, no control characters, no half of a surrogate pair (an LMS that URL-encodes it
 * throws), nothing that SCORM 2004 would read as a delimiter (`{lang=…}` in front, `[,]` inside), at most `max` characters.
 */
export const recordText = (text: string, max: number): string =>
  text
    .replace(/[^ -~\u00a0-\uffff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]+/g, '$1')
    .replace(/\[([,.:])\]/g, '($1)')
    .replace(/^\{/, '(');

/** An identifier that both standards take at their strictest: `[A-Za-z0-9_-]`, 1–250 characters (SCORM 1.2 RTE 3.4.2, CMIIdentifier). */
export const recordId = (id: string): string =>
  id
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9_-]/g, '-')
    .slice(0, 250) || '-';

/** A decimal with a dot and at most `digits` decimals, never in powers of ten; '' for what is no number. */
export function decimal(value: number, digits: number): string {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  const text = String(rounded === 0 ? 0 : rounded);
  return /^-?\d+(\.\d+)?$/.test(text) ? text : '';
}
