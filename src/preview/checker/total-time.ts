import type { ScormStandard } from './standards.ts';

/** The sum of two spans of a standard, as an LMS adds a session to the total. */
export function addTimes(standard: ScormStandard, one: string, other: string): string {
  const seconds = Math.round((secondsOf(one) + secondsOf(other)) * 100) / 100;
  if (standard === 'scorm2004') return `PT${seconds}S`;
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${two(seconds / 3600).padStart(4, '0')}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function secondsOf(span: string): number {
  const clock = /^(\d+):(\d+):([\d.]+)$/.exec(span);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(span);
  return iso ? Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0) : 0;
}
