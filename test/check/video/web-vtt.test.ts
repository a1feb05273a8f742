import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWebVtt } from '../../../src/check/video/web-vtt.ts';

const read = (text: string) => readWebVtt(new TextEncoder().encode(text));
const messages = (text: string): readonly string[] =>
  read(text).slips.map(({ line, message }) => `${line}: ${message}`);

describe('captions', () => {
  test('marks that never end are read as fast as words', () => {
    const [cue] = read(`WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n${'<'.repeat(200_000)}`).cues;
    expect(cue?.text).toHaveLength(200_000);
  });

  test('times, words without marks, notes and styles', () => {
    const text =
      '\ufeffWEBVTT Une visite\r\nKind: captions\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nNOTE\r\nÀ relire.\r\n\r\nun\r\n00:01.000 --> 00:02.500 line:0 align:start\r\n<v Nadia>Bonjour &amp; <i>bienvenue</i>\r\nà tous\r\n\r\n01:00:00.000 --> 01:00:01.000\r\nFin\r\n';
    expect(read(text)).toEqual({
      cues: [
        { start: 1, end: 2.5, text: 'Bonjour & bienvenue à tous', line: 11 },
        { start: 3600, end: 3601, text: 'Fin', line: 15 },
      ],
      slips: [],
    });
  });

  test('the first caption may stand right under a blank line, the file may end without one', () => {
    expect(read('WEBVTT\n\n00:00.000 --> 00:01.000\nA').cues).toHaveLength(1);
  });

  test.each([
    ['00:00.000 --> 00:01.000\nA', '1: The file does not begin with WEBVTT.'],
    ['1\n00:00:00,000 --> 00:00:01,000\nA', '1: The file does not begin with WEBVTT; it looks like SubRip (SRT).'],
    ['WEBVTT\n\n00:00:00,000 --> 00:01.000\nA', '3: "00:00:00,000" is no time.'],
    ['WEBVTT\n\n00:00.000 --> 00:61.000\nA', '3: "00:61.000" is no time.'],
    ['WEBVTT\n\n00:00.000-->00:01.000\nA', '3: "00:00.000-->00:01.000" is no line of times.'],
    ['WEBVTT\n\n00:02.000 --> 00:01.000\nA', '3: This caption ends at 00:01.000, before it has begun.'],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\n', '3: This caption has no words.'],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\nA\n\nB', '6: "B" belongs to no caption: no line of times stands above it.'],
    [
      'WEBVTT\n\n00:04.000 --> 00:05.000\nB\n\n00:00.000 --> 00:01.000\nA',
      '6: This caption begins before the one above it (line 3).',
    ],
  ])('%j', (text, message) => {
    expect(messages(text)).toContain(message);
  });

  test('a file that is not in UTF-8', () => {
    expect(readWebVtt(new Uint8Array([0x57, 0xe9])).slips[0]?.message).toBe('The file is not in UTF-8.');
  });

  test('whatever is read, nothing is thrown, and every slip has its line', () => {
    const piece = fc.constantFrom(
      'WEBVTT',
      '\n',
      '00:01.000',
      ' --> ',
      'NOTE',
      '00:00:02.000',
      '<b',
      '&amp;',
      '1',
      ',',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const { slips } = read(text);
        for (const { line } of slips) expect(line).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });

  test('what is written is what is read', () => {
    const stamp = (tenths: number) =>
      `${[Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60, Math.floor(tenths / 10) % 60].map((n) => String(n).padStart(2, '0')).join(':')}.${tenths % 10}00`;
    const times = fc.uniqueArray(fc.nat(1_000_000), { minLength: 2 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(times, (all) => {
        const spans = all.slice(1).map((end, i) => [all[i] ?? 0, end] as const);
        const text = `WEBVTT\n\n${spans.map(([from, to]) => `${stamp(from)} --> ${stamp(to)}\nA ${from}\n`).join('\n')}`;
        const { cues, slips } = read(text);
        expect(slips).toEqual([]);
        expect(cues.map(({ start, end }) => [Math.round(start * 10), Math.round(end * 10)])).toEqual(spans);
      }),
    );
  });
});
