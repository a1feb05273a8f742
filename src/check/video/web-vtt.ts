import { decode } from './decode-text.ts';

/** A caption: what is shown, and when. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Without marks. */
  readonly text: string;
  /** Its line of times; 1-based. */
  readonly line: number;
}

export interface Slip {
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}

export interface Captions {
  readonly cues: readonly Cue[];
  readonly slips: readonly Slip[];
}

/** Reads a file of captions as browsers do (W3C WebVTT 1), and tells what they would silently leave out. */
export function readWebVtt(bytes: Uint8Array): Captions {
  const text = decode(bytes);
  if (text === undefined)
    return { cues: [], slips: [{ line: 1, message: 'The file is not in UTF-8.', fix: 'Save it again in UTF-8.' }] };
  const lines = text.split(/\r\n|\n|\r/);
  const slips: Slip[] = [];
  const cues: Cue[] = [];
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) slips.push(withoutHeader(lines));
  for (const block of blocksOf(lines)) {
    const cue = readBlock(block, slips);
    if (cue) cues.push(cue);
  }
  return { cues, slips: [...slips, ...disorder(cues)] };
}

interface Line {
  readonly line: number;
  readonly text: string;
}

function withoutHeader(lines: readonly string[]): Slip {
  const isSrt = /^\d+$/.test(lines[0]?.trim() ?? '');
  return {
    line: 1,
    message: `The file does not begin with WEBVTT${isSrt ? '; it looks like SubRip (SRT)' : ''}.`,
    fix: `Write WEBVTT alone on the first line, and leave a blank line under it${isSrt ? '; write dots in its times: 00:00:01.500' : ''}.`,
  };
}

/** Lines between blank ones. */
function* blocksOf(lines: readonly string[]): Iterable<readonly Line[]> {
  let block: Line[] = [];
  for (const [i, text] of [...lines, ''].entries()) {
    if (text.trim() !== '') block.push({ line: i + 1, text });
    else if (block.length > 0) {
      yield block;
      block = [];
    }
  }
}

const times = /^\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?$/;

function readBlock(block: readonly Line[], slips: Slip[]): Cue | undefined {
  const at = block.findIndex(({ text }) => text.includes('-->'));
  const [first] = block;
  const head = block[at];
  if (!first || (first.line === 1 && at < 0) || /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(first.text)) return undefined;
  if (!head) {
    slips.push({
      line: first.line,
      message: `"${clip(first.text)}" belongs to no caption: no line of times stands above it.`,
      fix: 'Write one, such as 00:00:01.000 --> 00:00:04.000, or take out the blank line above.',
    });
    return undefined;
  }
  if (at > 1 && first.line > 1)
    slips.push({ line: first.line, message: 'More than one line stands above the times.', fix: 'Keep one, or none.' });
  const text = plain(block.slice(at + 1).map((line) => line.text));
  const cue = cueOf(head, text, slips);
  if (text === '')
    slips.push({ line: head.line, message: 'This caption has no words.', fix: 'Write them, or remove it.' });
  return cue;
}

function cueOf({ line, text: written }: Line, text: string, slips: Slip[]): Cue | undefined {
  const match = times.exec(written);
  if (!match) {
    const fix = 'Write a space on both sides of the arrow: 00:00:01.000 --> 00:00:04.000';
    slips.push({ line, message: `"${clip(written)}" is no line of times.`, fix });
    return undefined;
  }
  const [, from = '', to = ''] = match;
  const [start, end] = [timeOf(from, line, slips), timeOf(to, line, slips)];
  if (start === undefined || end === undefined) return undefined;
  if (end <= start) {
    const message = `This caption ends at ${to}, before it has begun.`;
    slips.push({ line, message, fix: `Write an end later than ${from}` });
  }
  return { start, end, text, line };
}

/** `01:02:03.004` or `02:03.004`, as browsers accept it. */
function timeOf(written: string, line: number, slips: Slip[]): number | undefined {
  const [, hours = '0', minutes = '', seconds = '', thousandths = ''] =
    /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(written) ?? [];
  if (minutes !== '') return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${thousandths}`);
  const right = written.replace(',', '.');
  const fix = /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}$/.test(right)
    ? `Write ${right}`
    : 'Write hours, minutes, seconds and thousandths: 00:01:05.250';
  slips.push({ line, message: `"${clip(written)}" is no time.`, fix });
  return undefined;
}

function* disorder(cues: readonly Cue[]): Iterable<Slip> {
  for (const [i, { start, line }] of cues.entries()) {
    const before = cues[i - 1];
    if (!before || start >= before.start) continue;
    yield {
      line,
      message: `This caption begins before the one above it (line ${before.line}).`,
      fix: 'Put the captions into the order in which they are shown.',
    };
  }
}

const plain = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
