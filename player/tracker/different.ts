const zero: readonly [string, string] = ['00:00:00', '00:00:01'];
const begun: readonly [string, string] = ['incomplete', 'browsed'];
/** Two valid values of an element that takes words only: by the last part of its name. */
const pairs: Readonly<Record<string, readonly [string, string]>> = {
  lesson_status: begun,
  status: begun,
  type: ['choice', 'likert'],
  result: ['neutral', 'unanticipated'],
  exit: ['suspend', ''],
  time: zero,
  latency: zero,
  session_time: zero,
};

/**
 * A valid value of a SCORM 1.2 element that is not the one given, as close to it as can be: what Moodle is made to send before the right
 * value. `lesson_status` is never changed to something that would end the attempt.
 */
export function different(element: string, value: string): string {
  const name = element.slice(element.lastIndexOf('.') + 1);
  const pair = pairs[name];
  if (pair) return value === pair[0] ? pair[1] : pair[0];
  if (/^(raw|min|max|weighting)$/.test(name)) return String(Number(value) + (Number(value) < 1 ? 0.01 : -0.01));
  // A packed state never ends in a dot by itself.
  if (name === 'suspend_data') return `${value}.`;
  return value.length < 250 ? `${value}-` : value.slice(0, -1);
}
