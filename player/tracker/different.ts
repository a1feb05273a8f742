const zero: readonly [string, string] = ['00:00:00', '00:00:01'];
const begun: readonly [string, string] = ['incomplete', 'browsed'];
/** Two valid values of an element that takes words only: by the last part of its name. */
const pairs: Readonly<Record<string, readonly [string, string]>> = {
  lesson_status: begun,
  status: begun,
  // Under both, any response is valid.
  type: ['fill-in', 'performance'],
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
  if (/^(raw|min|max|weighting)$/.test(name)) {
    const hundredths = Math.round(Number(value) * 100);
    return String((hundredths < 100 ? hundredths + 1 : hundredths - 1) / 100);
  }
  // A packed state never ends in a dot by itself.
  if (name === 'suspend_data') return `${value}.`;
  return /^(pattern|student_response)$/.test(name) ? otherResponse(value) : longer(value);
}

/** Of the same form, so that it is valid whatever the type of the question: a list one shorter, another pick, digit or side of a pair. */
function otherResponse(value: string): string {
  if (/^\w(\.\w)?(,\w(\.\w)?)+$/.test(value)) return value.slice(0, value.lastIndexOf(','));
  if (!/^([a-z\d]|[a-z\d]\.[a-z]|-?[\d.]+)$/.test(value)) return longer(value);
  const last = value.slice(-1);
  // t and f are yes and no too.
  const other: Readonly<Record<string, string>> = { t: 'f', f: 't', a: 'b', 0: '1' };
  return value.slice(0, -1) + (other[last] || (/\d/.test(last) ? '0' : 'a'));
}

/** Another text, in the room there is. */
const longer = (value: string): string =>
  value.length < 255 ? `${value}-` : value.replace(/[^\ud800-\udfff]/, (first) => (first === '-' ? '.' : '-'));
