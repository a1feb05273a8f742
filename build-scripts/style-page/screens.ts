import { pack } from '../../player/state/pack.ts';
import { type AssessmentAttempt, emptyProgress, type Progress } from '../../player/state/progress.ts';
import type { Course } from '../../src/model/course.ts';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import { finishedGame, gameResponse } from '../../src/model/scenario/game.ts';
import { openStory } from '../../src/model/scenario/replay.ts';
import { rightResponse } from '../../src/model/right-response.ts';
import type { PackageFile } from '../../src/package/package-file.ts';
import { fullCourse } from '../../test/package-questions.ts';

/** A screen that the shell alone can show: a real package, in a page that plays the LMS, brought to where it is to be seen. */
export interface Screen {
  readonly name: string;
  /** Id of the fixture course. */
  readonly course: 'stage' | 'all-types';
  /** Where the learner stands when the package is opened. */
  readonly progress?: (course: PlayerCourse) => Partial<Progress>;
  /** Page to open, as in an address. */
  readonly page?: string;
  readonly sequential?: true;
  /** The LMS refuses to save. */
  readonly fails?: true;
  /** Parts of the course cannot be loaded. */
  readonly lacks?: true;
  /** What is pressed, one after the other, each once it is there; `field := 29` is filled in. */
  readonly presses?: readonly string[];
}

const read = (...pages: readonly string[]): Partial<Progress> => ({
  seen: new Set(pages),
  location: pages.at(-1) ?? '',
});

const attempt = ({ questions }: PlayerCourse, right: number): AssessmentAttempt => {
  const drawn = ['b-un', 'b-deux', 'b-trois', 'b-quatre'];
  const given = drawn.map((id, i) => {
    const question = questions[id];
    const response = (question && rightResponse(question)) ?? '';
    return [id, i < right ? response : ''] as const;
  });
  return { seed: 7, drawn, responses: new Map(given) };
};

const sent = (course: PlayerCourse, right: number, best: number): Partial<Progress> => ({
  ...read(...course.lessons.flatMap(({ pages }) => pages.map(({ id }) => id))),
  assessment: { sent: 1, best, last: attempt(course, right) },
});

const shell: readonly Screen[] = [
  { name: 'first', course: 'stage' },
  { name: 'resumed', course: 'stage', progress: () => read('texte', 'faits') },
  { name: 'saving-failed', course: 'stage', page: 'encadres', fails: true },
  { name: 'sources-of-page', course: 'stage', page: 'faits', presses: ['.page.current .refs summary'] },
  { name: 'glossary', course: 'stage', presses: ['#outline-open', '#outline a[href="#p-glossary"]'] },
  { name: 'held', course: 'all-types', sequential: true, presses: ['.page.current form', '.page.current .next'] },
  {
    name: 'outline',
    course: 'all-types',
    sequential: true,
    progress: ({ questions }) => ({
      ...read('une', 'vrai-faux'),
      answers: new Map(
        ['q-une', 'q-plusieurs'].map((id) => [id, { response: rightResponse(questions[id]!) ?? '', tries: 1 }]),
      ),
    }),
    presses: ['#outline-open'],
  },
  { name: 'missing-parts', course: 'all-types', lacks: true },
  { name: 'assessment-start', course: 'all-types', page: 'evaluation' },
  {
    name: 'assessment-under-way',
    course: 'all-types',
    page: 'evaluation',
    progress: (course) => ({
      assessment: { sent: 0, current: { ...attempt(course, 4), responses: new Map([['b-un', 'b']]) } },
    }),
  },
  {
    name: 'assessment-before-sending',
    course: 'all-types',
    page: 'evaluation',
    progress: (course) => ({ assessment: { sent: 0, current: attempt(course, 4) } }),
    presses: ['.send .btn'],
  },
  { name: 'assessment-result', course: 'all-types', page: 'evaluation', progress: (course) => sent(course, 2, 0.5) },
  { name: 'end-left', course: 'all-types', page: 'end', progress: () => read('une', 'vrai-faux') },
  {
    name: 'end-completed',
    course: 'all-types',
    page: 'end',
    progress: (course) => ({ ...sent(course, 3, 0.75), completed: true, passed: true }),
  },
];

/** A game under way after so many decisions, each the first that can be taken; without a number, over. */
const played =
  (decisions = Infinity) =>
  ({ questions }: PlayerCourse): Partial<Progress> => {
    const asked = questions['phare'];
    if (!asked || !('story' in asked) || !asked.story) return {};
    const game = openStory(asked.story);
    let standing = game.start();
    for (let taken = 0; taken < decisions && !standing.isOver; taken++)
      standing = game.choose(standing, standing.available[0]?.id ?? '.');
    const response = standing.isOver
      ? gameResponse(finishedGame({ finished: 0, choices: '' }, standing))
      : gameResponse({ finished: 0, choices: standing.choices });
    return { answers: new Map([['phare', { response, tries: 1 }]]) };
  };

/** What the learner meets beyond plain lessons. */
const stage: readonly Screen[] = [
  { name: 'tabs', course: 'stage', page: 'onglets', presses: ['[role=tab]:nth-child(2)', 'course-tabs form'] },
  { name: 'cards', course: 'stage', page: 'cartes', presses: ['.card-bar button'] },
  { name: 'video-elsewhere', course: 'stage', page: 'video-ailleurs' },
  { name: 'story', course: 'stage', page: 'mon-ecran', presses: ['course-storyboard .transport'] },
  {
    name: 'story-question',
    course: 'stage',
    page: 'mon-ecran',
    presses: ['course-storyboard [type=range] := 29', '.buttons .play', '.asked:not([hidden]) form'],
  },
  { name: 'game', course: 'stage', page: 'le-jeu', presses: ['course-scenario .btn'] },
  {
    name: 'game-consequences',
    course: 'stage',
    page: 'le-jeu',
    presses: ['course-scenario .btn', '.deciding input', '.deciding .btn'],
  },
  { name: 'game-under-way', course: 'stage', page: 'le-jeu', progress: played(2), presses: ['course-scenario .btn'] },
  { name: 'game-over', course: 'stage', page: 'le-jeu', progress: played() },
  { name: 'clock-asks', course: 'stage', page: 'evaluation' },
  { name: 'clock', course: 'stage', page: 'evaluation', presses: ['#assessment .actions button', '#assessment form'] },
  {
    name: 'attestation',
    course: 'stage',
    page: 'end',
    progress: (course) => ({
      ...read(...course.lessons.flatMap(({ pages }) => pages.map(({ id }) => id))),
      assessment: { sent: 1, best: 1 },
      completed: true,
      passed: true,
    }),
    presses: ['course-attestation'],
  },
];

export const screens: readonly Screen[] = [...shell, ...stage];

/** One page per screen of a course, beside the files of its package. */
export function screenFiles({ id }: Course, files: readonly PackageFile[]): readonly PackageFile[] {
  const index = files.find(({ path }) => path === 'index.html')?.content;
  if (typeof index !== 'string') throw new Error(`The package of ${id} has no start page.`);
  const course = fullCourse(files);
  return screens
    .filter((screen) => screen.course === id)
    .map((screen) => ({ path: `${id}/screen-${screen.name}.html`, content: written(screen, course, index) }));
}

function written(screen: Screen, course: PlayerCourse, index: string): string {
  const progress = screen.progress?.(course);
  const state = progress ? `aaaa${pack({ ...emptyProgress(), revision: 1, ...progress }, course)}` : '';
  const page = index
    .replace('<link rel="stylesheet" href="course.css">', `<link rel="stylesheet" id="theme" href="../estran.css">`)
    .replace('<script src="player.js"', () => `<script>${lms(screen, state)}</script>\n<script src="player.js"`);
  const marked =
    screen.page === 'evaluation' || screen.page === 'end'
      ? page.replace('"navigation"', '"masteryScore":0.5,"navigation"')
      : page;
  return screen.sequential ? marked.replace('"navigation":"free"', '"navigation":"sequential"') : marked;
}

/** Plays the LMS and the learner; nothing stays in the browser. */
const lms = ({ page, fails, lacks, presses = [] }: Screen, state: string): string => `
(function () {
  var asked = new URLSearchParams(location.search), root = document.documentElement;
  if (asked.get('theme')) document.getElementById('theme').href = '../' + asked.get('theme') + '.css';
  if (asked.get('mode')) root.setAttribute('data-mode', asked.get('mode'));
  var kept = {}, stored = ${JSON.stringify({
    'cmi.suspend_data': state,
    'cmi.core.student_id': 'essai',
    'cmi.core.student_name': 'Essai, Camille',
  }).replaceAll('<', '\\u003c')};
  Object.defineProperty(window, 'localStorage', { value: { getItem: function (k) { return kept[k] || null; }, setItem: function (k, v) { kept[k] = v; }, removeItem: function (k) { delete kept[k]; } } });
  var yes = function () { return 'true'; }, none = function () { return '0'; };
  window.API = {
    LMSInitialize: yes, LMSFinish: yes, LMSGetLastError: ${fails ? `function () { return '101'; }` : 'none'}, LMSGetErrorString: none, LMSGetDiagnostic: none,
    LMSGetValue: function (k) { return stored[k] || ''; }, LMSSetValue: yes, LMSCommit: ${fails ? `function () { return 'false'; }` : 'yes'}
  };
  ${page ? `if (!location.hash) history.replaceState(null, '', location.search + '#p-${page}');` : ''}
  ${
    lacks
      ? `var append = document.head.appendChild; document.head.appendChild = function (e) { if (/parts/.test(e.src)) e.src = 'none.js'; return append.call(document.head, e); };`
      : ''
  }
  var presses = ${JSON.stringify(presses)}, next = function () {
    var place = document.querySelector(root.className === 'player' ? (presses[0] || 'html').split(' := ')[0] : 'nothing');
    if (!place) return setTimeout(next, 20);
    if (!presses.length) return setTimeout(function () { root.setAttribute('data-ready', ''); }, ${page === 'end' ? 700 : 0});
    var value = presses.shift().split(' := ')[1];
    if (value) { place.value = value; place.dispatchEvent(new Event('input', { bubbles: true })); }
    else place.click();
    setTimeout(next, 50);
  };
  next();
})();`;
