import type { PlayerCourse } from '../../src/model/player-course.ts';
import { stateKey } from '../../src/model/state-key.ts';
import { keysOf, type Keys } from './keys.ts';
import { emptyProgress, type AssessmentAttempt, type LessonAnswer, type Progress } from './progress.ts';
import { decodeText } from './text-code.ts';

/** The progress that a packed state holds, as this package's course can show it; what cannot be read is no progress. */
export function unpack(state: string, course: PlayerCourse): Progress {
  const revision = revisionOf(state);
  if (revision < 0) return emptyProgress();
  const sections = state.split(')');
  const section = (i: number): string => sections[i] || '';
  const keys = keysOf(course);
  const unknown: string[] = [];
  const flags = Number(section(1).charAt(0));
  const [sent = '', best, day, end] = section(4).split('*');
  const current = attempt(section(5), keys, unknown);
  const last = attempt(section(6), keys, unknown);
  return {
    revision,
    location: keys.page.get(section(1).slice(1)) || '',
    seen: seenPages(section(2), keys, unknown),
    answers: lessonAnswers(section(3), keys, unknown),
    assessment: {
      sent: parseInt(sent, 36) || 0,
      ...(best && { best: Number(best) }),
      ...(current && { current: end ? { ...current, end: parseInt(end, 36) } : current }),
      ...(last && { last }),
    },
    // Where nothing plays, the checksum is the eighth.
    places: placesIn(sections.length > 8 ? section(7) : '', keys, unknown),
    completed: (flags & 1) > 0,
    ...(day && { completedOn: parseInt(day, 36) }),
    passed: flags > 1,
    unknown,
  };
}

/** The revision of a packed state, by which the newer of two copies is told; -1 for what is no state of ours. */
export function revisionOf(state: string): number {
  const found = /^1([\da-z]{1,10})\).*\)/.exec(state);
  return found && stateKey(state.slice(0, -4)) === state.slice(-4) ? parseInt(found[1]!, 36) : -1;
}

function seenPages(text: string, keys: Keys, unknown: string[]): Set<string> {
  const seen = new Set<string>();
  for (const key of text.match(/..../g) || []) {
    const id = keys.page.get(key);
    if (id) seen.add(id);
    else unknown.push(`p-${key}`);
  }
  return seen;
}

function lessonAnswers(text: string, keys: Keys, unknown: string[]): Map<string, LessonAnswer> {
  const answers = new Map<string, LessonAnswer>();
  entriesOf(text, keys.question, (entry, id) => {
    if (!id) return unknown.push(`a-${entry}`);
    const tries = parseInt(entry.charAt(4), 36);
    return answers.set(id, { tries: tries >= 0 ? tries : 1, response: decodeText(entry.slice(5)) });
  });
  return answers;
}

function placesIn(text: string, keys: Keys, unknown: string[]): Map<string, string> {
  const places = new Map<string, string>();
  entriesOf(text, keys.play, (entry, id) =>
    id ? places.set(id, decodeText(entry.slice(4))) : unknown.push(`w-${entry}`),
  );
  return places;
}

/** Each entry of a section, with the id of its key where this package knows it. */
const entriesOf = (
  text: string,
  ids: ReadonlyMap<string, string>,
  take: (entry: string, id?: string) => unknown,
): void =>
  text
    .split('*')
    .slice(0, -1)
    .forEach((entry) => take(entry, ids.get(entry.slice(0, 4))));

function attempt(text: string, keys: Keys, unknown: string[]): AssessmentAttempt | undefined {
  if (!text) return undefined;
  const [seed = '0', ...entries] = text.split('*').slice(0, -1);
  const drawn: string[] = [];
  const responses = new Map<string, string>();
  entries.forEach((entry, i) => {
    const id = keys.question.get(entry.slice(0, 4));
    const at = i.toString(36);
    if (!id) return unknown.push(`=${seed}-${at.length < 2 ? `0${at}` : at}${entry}`);
    if (entry.length > 4) responses.set(id, decodeText(entry.slice(4)));
    return drawn.push(id);
  });
  return { seed: parseInt(seed, 36) || 0, drawn, responses };
}
