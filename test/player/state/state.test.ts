import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge } from '../../../player/state/merge.ts';
import { pack, packedLimit } from '../../../player/state/pack.ts';
import { dayOf, emptyProgress, type Progress } from '../../../player/state/progress.ts';
import { union } from '../../../player/state/union.ts';
import { revisionOf, unpack } from '../../../player/state/unpack.ts';
import type { PlayerCourse, PlayerQuestion } from '../../../src/model/player-course.ts';
import { stateKey } from '../../../src/model/state-key.ts';
import { snapshotOf } from '../../../player/shell/standing.ts';
import { aPlayerCourse, aQuestion } from './a-player-course.ts';
import { anyProgress, bank, course, inLessons, pageIds, plays } from './arbitrary-progress.ts';

test('what was packed is unpacked', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      const state = pack(progress, course);
      fc.pre(state.length < packedLimit);
      expect(unpack(state, course)).toEqual(progress);
    }),
  );
});

test('a state is characters that no LMS changes, of a length it takes', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      const state = pack(progress, course);
      expect(state).toMatch(/^[A-Za-z0-9_.!*()-]*$/);
      expect(state.length).toBeLessThanOrEqual(packedLimit);
      expect(revisionOf(state)).toBe(progress.revision);
    }),
  );
});

test('what is no state of ours is no progress, and never an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((text) => `1a)${text})))))))`),
      ),
      (text) => {
        expect(unpack(text, course)).toEqual(emptyProgress());
      },
    ),
  );
});

test('a state that was cut or changed is no progress', () => {
  fc.assert(
    fc.property(anyProgress, fc.nat(), (progress, at) => {
      const state = pack(progress, course);
      const cut = at % state.length;
      expect(unpack(state.slice(0, cut), course)).toEqual(emptyProgress());
      const changed = state.slice(0, cut) + (state[cut] === 'x' ? 'y' : 'x') + state.slice(cut + 1);
      expect(unpack(changed, course)).toEqual(emptyProgress());
    }),
  );
});

/** The package before and after an update that removes and moves pages and questions, and adds some. */
const anyUpdate = fc
  .tuple(
    fc.shuffledSubarray(pageIds),
    fc.shuffledSubarray([...inLessons, aQuestion('nouvelle', 'choice')]),
    fc.shuffledSubarray([...bank, aQuestion('nouvelle-examen', 'choice')], { minLength: 1 }),
    fc.shuffledSubarray([...plays, 'nouveau-film']),
  )
  .map(([pages, lessons, exam, films]) => aPlayerCourse([...pages, 'page-ajoutee'], lessons, exam, films));

const knownIn = (progress: Progress, { questions }: PlayerCourse) =>
  [...progress.answers].filter(([id]) => questions[id]);

test('an update takes no answer away and gives none to another question', () => {
  fc.assert(
    fc.property(anyProgress, anyUpdate, (progress, updated) => {
      const state = pack(progress, course);
      fc.pre(state.length < packedLimit);
      const after = unpack(state, updated);
      expect([...after.answers]).toEqual(knownIn(progress, updated));
      expect([...after.seen]).toEqual(
        [...progress.seen].filter(
          (id) => id === 'evaluation' || updated.lessons[0]!.pages.some((page) => page.id === id),
        ),
      );
      expect(after.completed).toBe(progress.completed);
      expect(after.assessment.best).toBe(progress.assessment.best);
    }),
  );
});

test('what a package does not know comes back with the package that does', () => {
  fc.assert(
    fc.property(anyProgress, anyUpdate, (progress, updated) => {
      fc.pre(progress.assessment.current?.seed !== progress.assessment.last?.seed || !progress.assessment.current);
      const state = pack(progress, course);
      fc.pre(state.length < packedLimit);
      const between = pack(unpack(state, updated), updated);
      const back = unpack(between, course);
      expect(new Map(back.answers)).toEqual(progress.answers);
      expect(back.seen).toEqual(progress.seen);
      expect(new Map(back.places)).toEqual(progress.places);
      expect(back.assessment).toEqual(progress.assessment);
      expect(back.unknown).toEqual([]);
    }),
  );
});

test('new words and new options change nothing', () => {
  const reworded = { ...aQuestion('exercice-choice', 'choice'), title: 'Autre titre' } as PlayerQuestion;
  const changed = aPlayerCourse(pageIds, [aQuestion('premiere', 'cloze'), reworded]);
  const progress = {
    ...emptyProgress(),
    revision: 3,
    answers: new Map([['exercice-choice', { response: 'ae', tries: 2 }]]),
  };
  expect(unpack(pack(progress, course), changed)).toEqual(progress);
});

test('a draw resumes as it was, with its order, its seed and the attempt sent before', () => {
  const [first, second, third] = bank.map(({ id }) => id) as [string, string, string];
  const progress: Progress = {
    ...emptyProgress(),
    revision: 9,
    assessment: {
      sent: 1,
      best: 2 / 3,
      current: { seed: 4_294_967_295, drawn: [third, first], responses: new Map([[first, 'a']]) },
      last: { seed: 7, drawn: [second], responses: new Map([[second, 't']]) },
    },
  };
  expect(unpack(pack(progress, course), course)).toEqual(progress);
});

test('a question that left the package keeps its place in the draw', () => {
  const drawn = bank.slice(0, 4).map(({ id }) => id);
  const progress: Progress = {
    ...emptyProgress(),
    revision: 1,
    assessment: { sent: 0, current: { seed: 5, drawn, responses: new Map([[drawn[1]!, 't']]) } },
  };
  const without = aPlayerCourse(
    pageIds,
    inLessons,
    bank.filter(({ id }) => id !== drawn[1]),
  );
  const seen = unpack(pack(progress, course), without);
  expect(seen.assessment.current?.drawn).toEqual([drawn[0], drawn[2], drawn[3]]);
  expect(unpack(pack(seen, without), course).assessment.current).toEqual(progress.assessment.current);
});

test('a state that an earlier player wrote is read whole', () => {
  const small = aPlayerCourse(
    ['debut', 'suite'],
    [aQuestion('tri', 'choice')],
    [aQuestion('examen', 'true-false')],
    ['film'],
  );
  expect(unpack('1c)3rXFc)PGlg)7PP22ac*)1*0.75)5*dhnIt*))U4hH', small)).toEqual({
    ...emptyProgress(),
    revision: 12,
    location: 'suite',
    seen: new Set(['debut']),
    answers: new Map([['tri', { response: 'ac', tries: 2 }]]),
    assessment: { sent: 1, best: 0.75, current: { seed: 5, drawn: ['examen'], responses: new Map([['examen', 't']]) } },
    completed: true,
    passed: true,
  });
});

test('where nothing plays, a state has the sections that earlier players wrote', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      expect(pack({ ...progress, places: new Map() }, course).split(')')).toHaveLength(8);
    }),
  );
});

/** What players read that know nothing of places, days and ends: seven sections, of scores the first two. */
function earlier(state: string) {
  const sections = state.split(')');
  const [sent, best] = sections[4]!.split('*');
  return { sections: sections.slice(0, 7).filter((_, i) => i !== 4), sent, best: best || undefined };
}

test('an earlier player finds everything it knows in a state of this one', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      const state = pack(progress, course);
      fc.pre(state.length < packedLimit);
      const { completedOn: _, assessment, ...known } = progress;
      const { end: __, ...current } = assessment.current ?? { seed: 0, drawn: [], responses: new Map() };
      const before: Progress = {
        ...known,
        places: new Map(),
        assessment: { ...assessment, ...(assessment.current ? { current } : {}) },
      };
      expect(earlier(state)).toEqual(earlier(pack(before, course)));
    }),
  );
});

test('a state that is too long gives up where films stood before a word of the learner', () => {
  const films = Array.from({ length: 40 }, (_, i) => `film-${i}`);
  const free = aQuestion('carnet', 'long-fill-in');
  const long = aPlayerCourse(['p'], [free], [], films);
  const progress: Progress = {
    ...emptyProgress(),
    revision: 1,
    answers: new Map([['carnet', { response: 'x'.repeat(3900), tries: 1 }]]),
    places: new Map(films.map((id) => [id, '2.14'])),
  };
  const back = unpack(pack(progress, long), long);
  expect(back.places.size).toBe(0);
  expect(back.answers).toEqual(progress.answers);
});

test('of two copies, what plays stands where the later left it, and the course was completed on the earlier day', () => {
  const first = {
    ...emptyProgress(),
    places: new Map([
      ['film-0', 'a'],
      ['film-1', 'b'],
    ]),
    completed: true,
    completedOn: 20_700,
  };
  const second = { ...emptyProgress(), places: new Map([['film-1', 'c']]), completed: true, completedOn: 20_800 };
  for (const both of [merge(first, second, course), union(first, second, course)]) {
    expect(both.places).toEqual(
      new Map([
        ['film-0', 'a'],
        ['film-1', 'c'],
      ]),
    );
    expect(both.completedOn).toBe(20_700);
  }
  expect(merge(emptyProgress(), second, course).completedOn).toBe(20_800);
});

test('the day is the learner’s own', () => {
  expect(dayOf(new Date(2026, 10, 24, 0, 5))).toBe(dayOf(new Date(2026, 10, 24, 23, 55)));
  expect(dayOf(new Date(2026, 10, 25, 0, 5))).toBe(dayOf(new Date(2026, 10, 24, 23, 55)) + 1);
  expect(dayOf(new Date(1970, 0, 2, 12))).toBe(1);
});

test('of two copies, the games of both count, the best score stays, and the later game goes on', () => {
  const copy = (response: string): Progress => ({
    ...emptyProgress(),
    answers: new Map([['exercice-scenario', { response, tries: Number(response.charAt(0)) || 1 }]]),
  });
  const answerOf = ({ answers }: Progress) => answers.get('exercice-scenario');
  expect(answerOf(merge(copy('2~80~ab.'), copy('1~50~ba'), course))).toEqual({ response: '3~80~ba', tries: 3 });
  expect(answerOf(merge(copy('2~80~ab.'), copy('0~~b'), course))).toEqual({ response: '2~80~b', tries: 2 });
  expect(answerOf(merge(copy('0~~a'), copy('0~~b'), course))).toEqual({ response: '0~~b', tries: 1 });
  expect(answerOf(union(copy('2~80~ab.'), copy('1~90~ba'), course))).toEqual({ response: '2~90~ab.', tries: 2 });
  const joined = union(copy('1~50~ab.'), copy('1~40~ba'), course);
  expect(answerOf(joined)).toEqual({ response: '1~50~ba', tries: 1 });
  expect(union(joined, copy('1~40~ba'), course)).toEqual(joined);
});

test('of two copies of a sheet, a cell that one has checked stays checked', () => {
  const copy = (response: string): Progress => ({
    ...emptyProgress(),
    answers: new Map([['exercice-worksheet', { response, tries: 1 }]]),
  });
  const [one, later] = [copy('aaa4080\nbbb298.94\nccc~7'), copy('aaa~40\nbbb300\nddd~1\n!')];
  expect(merge(one, later, course).answers.get('exercice-worksheet')).toEqual({
    response: 'aaa4080\nbbb300\nddd~1\n!',
    tries: 2,
  });
});

test('however often a game goes in circles, the LMS takes the state', () => {
  const game = aQuestion('jeu', 'scenario');
  const alone = aPlayerCourse(['p'], [game], []);
  const response = `2~80~${'ab'.repeat(4000)}`;
  const state = pack({ ...emptyProgress(), answers: new Map([['jeu', { response, tries: 2 }]]) }, alone);
  expect(state.length).toBeLessThanOrEqual(packedLimit);
  expect(unpack(state, alone).answers.get('jeu')?.response).toMatch(/^2~80~(ab)+a?$/);
});

test('sections of any kind under a right checksum are read as far as they make sense', () => {
  const section = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0aZ-._!(*é~)'), maxLength: 30 }),
    fc.constantFrom(...pageIds, ...inLessons.map(({ id }) => id)).map((id) => `${stateKey(id)}1x*`),
  );
  fc.assert(
    fc.property(fc.array(section, { maxLength: 10 }), (sections) => {
      const body = ['1a', ...sections, ''].join(')');
      const read = unpack(body + stateKey(body), course);
      const state = pack(read, course);
      expect(state.length).toBeLessThanOrEqual(packedLimit);
      expect(unpack(state, course).answers).toEqual(read.answers);
      expect(Number.isInteger(read.assessment.sent)).toBe(true);
      expect(merge(read, read, course).seen).toEqual(read.seen);
      expect(() => snapshotOf(course, read, state)).not.toThrow();
    }),
  );
});

test('the state of a player that knew no games, sheets, places or days is read', () => {
  const lessons = [aQuestion('trier', 'choice'), aQuestion('mots', 'fill-in'), aQuestion('carnet', 'long-fill-in')];
  const exam = [aQuestion('examen-a', 'choice'), aQuestion('examen-b', 'numeric')];
  const older =
    '115)1rXFc)YsEHrXFc)RNKg2ac*HasM1!Ft!0!M_absolu_!Q*NFg53Une_ligne(une_autre_!_DWz!_Du0*)2*0.75)25*hDq714!M2*hDkh*)5*hDkha*)3gYW';
  expect(unpack(older, aPlayerCourse(['accueil', 'suite'], lessons, exam, ['film']))).toEqual({
    ...emptyProgress(),
    revision: 41,
    location: 'suite',
    seen: new Set(['accueil', 'suite']),
    answers: new Map([
      ['trier', { response: 'ac', tries: 2 }],
      ['mots', { response: 'Été, absolu !', tries: 1 }],
      ['carnet', { response: 'Une ligne\nune autre 😀', tries: 3 }],
    ]),
    assessment: {
      sent: 2,
      best: 0.75,
      current: { seed: 77, drawn: ['examen-b', 'examen-a'], responses: new Map([['examen-b', '14,2']]) },
      last: { seed: 5, drawn: ['examen-a'], responses: new Map([['examen-a', 'a']]) },
    },
    completed: true,
  });
});
