import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Following } from '../../../player/following/following.ts';
import { cmi5Problems } from '../../../src/xapi/profile/cmi5-problems.ts';
import { profileProblems } from '../../../src/xapi/profile/profile-problems.ts';
import { aBrowser, type Browser } from '../outbox/a-browser.ts';
import { minutes, onAFakeClock } from '../outbox/an-outbox.ts';
import { allPages, withAssessment } from '../shell/a-course.ts';
import { FakeCmi5Lms, type LaunchOptions } from './a-cmi5-lms.ts';
import { open, type OpenCourse } from './a-followed-learner.ts';
import { aPage } from '../tracker/a-page.ts';

onAFakeClock();

const course = withAssessment({ attempts: 3 });
/** Few where every change is tried, more where there is time. */
const numRuns = Number(process.env['LEARNERS'] ?? 30);

type Act =
  | { readonly act: 'launch'; readonly options: LaunchOptions; readonly device: number }
  | { readonly act: 'show'; readonly page: string; readonly tab: number }
  | { readonly act: 'answer'; readonly question: string; readonly response: string; readonly tab: number }
  | { readonly act: 'attempt'; readonly isRight: boolean; readonly tab: number }
  | { readonly act: 'hide' | 'leave' | 'crash' | 'reload' | 'restore'; readonly tab: number }
  | { readonly act: 'down' | 'up' | 'deaf' | 'expire' | 'wait' };

const tab = fc.nat(2);
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('launch' as const),
    options: fc.record(
      {
        launchMode: fc.constantFrom('Normal' as const, 'Normal' as const, 'Browse' as const, 'Review' as const),
        masteryScore: fc.constant(0.6),
      },
      { requiredKeys: ['masteryScore'] },
    ),
    device: fc.nat(1),
  }),
  fc.record({ act: fc.constant('show' as const), page: fc.constantFrom(...allPages), tab }),
  fc.record({
    act: fc.constant('answer' as const),
    question: fc.constantFrom('q1', 'q2'),
    response: fc.constantFrom('t', 'f'),
    tab,
  }),
  fc.record({ act: fc.constant('attempt' as const), isRight: fc.boolean(), tab }),
  fc.record({
    act: fc.constantFrom('hide' as const, 'leave' as const, 'crash' as const, 'reload' as const, 'restore' as const),
    tab,
  }),
  fc.record({
    act: fc.constantFrom(
      'down' as const,
      'up' as const,
      'deaf' as const,
      'expire' as const,
      'wait' as const,
      'wait' as const,
    ),
  }),
);

interface Tab {
  readonly search: string;
  readonly browser: Browser;
  readonly session: Map<string, string>;
  readonly mode: string;
  opened: OpenCourse;
}

/** A learner with two devices, who does as told. What was done where it counts is kept beside. */
class Learner {
  readonly lms = new FakeCmi5Lms();
  readonly browsers = [aBrowser(this.lms as never), aBrowser(this.lms as never)];
  readonly seen = new Set<string>();
  /** In a session for reading of which the LMS had not said so: it may count. */
  readonly perhaps = new Set<string>();
  private tabs: Tab[] = [];

  async do(act: Act): Promise<void> {
    if (act.act === 'launch') return this.launch(act.options, act.device);
    if (act.act === 'down' || act.act === 'up' || act.act === 'deaf') {
      this.lms.isDown = act.act === 'down';
      this.lms.losesAnswers = act.act === 'deaf';
      return undefined;
    }
    if (act.act === 'expire') return this.lms.expire();
    if (act.act === 'wait') return void (await minutes(1));
    const at = this.tabs[(act as { readonly tab: number }).tab % Math.max(1, this.tabs.length)];
    return at && this.doIn(at, act);
  }

  async launch(options: LaunchOptions, device: number): Promise<void> {
    const search = this.lms.launch(options);
    const browser = this.browsers[device]!;
    const session = new Map<string, string>();
    const opened = await this.open(search, browser, session);
    this.tabs.push({ search, browser, session, opened, mode: options.launchMode ?? 'Normal' });
  }

  async leaveAll(): Promise<void> {
    for (const { opened } of this.tabs.splice(0)) await opened.leave();
  }

  private open(search: string, browser: Browser, session: Map<string, string>): Promise<OpenCourse> {
    return open(aPage(browser, { search, session }), course, (at) => new Following(at, 'cmi5'));
  }

  private async doIn(at: Tab, act: Exclude<Act, { act: 'launch' }>): Promise<void> {
    const { opened } = at;
    if (act.act === 'show') {
      opened.show(act.page);
      if (at.mode === 'Normal') this.seen.add(act.page);
      else if (opened.status() !== 'read-only') this.perhaps.add(act.page);
    } else if (act.act === 'answer') opened.answer(act.question, act.response);
    else if (act.act === 'attempt') opened.attempt(act.isRight);
    else if (act.act === 'hide') {
      opened.tracker.flush();
    } else {
      await opened.leave(act.act === 'crash' || act.act === 'restore' ? 'crash' : undefined);
      if (act.act === 'reload' || act.act === 'restore') at.opened = await this.open(at.search, at.browser, at.session);
      else this.tabs = this.tabs.filter((each) => each !== at);
    }
  }
}

test('whatever learners do, the LMS has nothing to refuse, and in the end it knows all they did', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 40 }), async (list) => {
      const learner = new Learner();
      const { lms } = learner;
      await learner.launch({ masteryScore: 0.6 }, 0);
      for (const act of list) await learner.do(act);
      lms.isDown = lms.losesAnswers = false;
      await minutes(6);
      await learner.leaveAll();
      // What each browser kept arrives with a launch in it.
      for (const device of [0, 1, 0]) {
        await learner.launch({ masteryScore: 0.6 }, device);
        await minutes(6);
        await learner.leaveAll();
      }
      expect(lms.check()).toEqual([]);
      expect(lms.statements.flatMap((each) => [...cmi5Problems(each), ...profileProblems(each)])).toEqual([]);
      const last = await open(
        aPage(learner.browsers[1]!, { search: lms.launch({ masteryScore: 0.6 }) }),
        course,
        (at) => new Following(at, 'cmi5'),
      );
      const { progress } = last.session;
      expect([...learner.seen].filter((id) => !progress.seen.has(id))).toEqual([]);
      expect([...progress.seen].filter((id) => !learner.seen.has(id) && !learner.perhaps.has(id))).toEqual([]);
      const verbs = lms.sessions.flatMap((_, i) => lms.verbs(i + 1));
      expect(verbs.includes('completed')).toBe(progress.completed);
      expect(verbs.includes('passed')).toBe(progress.passed);
      await last.leave('crash');
    }),
    { numRuns },
  );
}, 600_000);
