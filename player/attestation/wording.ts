/** `Le Goff, Claire`, as SCORM orders names (RTE 3.4.4, cmi.core.student_name), is written `Claire Le Goff`; any other name as it is. */
export function nameInOrder(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 ? `${parts[1]} ${parts[0]}`.trim() : name.trim();
}

/** A day, counted since 1970, in words: `22 novembre 2026`. */
export const dayInWords = (day: number, language: string): string =>
  new Date(day * 864e5).toLocaleDateString(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
