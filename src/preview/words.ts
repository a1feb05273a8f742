import type { PlayedStandard } from './manifest.ts';
import type { Stored } from './attempts.ts';

/** What the standards are called. */
export const standardWord: Readonly<Record<PlayedStandard, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  web: 'site web',
};

const statuses: Readonly<Record<string, string>> = {
  passed: 'réussi',
  completed: 'terminé',
  failed: 'à revoir',
  incomplete: 'en cours',
  browsed: 'parcouru',
  'not attempted': 'pas commencé',
  unknown: 'pas encore dit',
};

/** A status in French, as it was sent where it is none of the standards'. */
export const statusWord = (status: string): string => statuses[status] ?? status;

/** Where an attempt stands in a few words: « terminé, réussi ». SCORM 1.2 says in one status what SCORM 2004 says in two. */
export function standingWord(stored: Stored): string {
  const success = stored['cmi.success_status'];
  const both = [
    stored['cmi.core.lesson_status'] ?? stored['cmi.completion_status'] ?? 'incomplete',
    ...(success === undefined || success === 'unknown' ? [] : [success]),
  ];
  return both.map(statusWord).join(', ');
}

/** « 92 ko », « 1,4 Mo »: a thousand bytes each. */
export const sizeWord = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3))}\u00a0ko`
    : `${(bytes / 1e6).toLocaleString('fr', { maximumFractionDigits: 1 })}\u00a0Mo`;

/** « 1 page », « 3 pages ». */
export const countWord = (count: number, one: string): string => `${count}\u00a0${count < 2 ? one : `${one}s`}`;
