import { html, raw } from 'hono/html';
import type { LaunchData, View } from '../launch-data.ts';
import { type Html, layout } from './layout.ts';

/** What goes wrong, in words; the values are the checker's faults. */
const faults = [
  ['', 'Nothing', 'The LMS works.'],
  ['commit-refused', 'Commits are refused', 'Every commit returns “false”: how a lost session looks.'],
  ['network-down', 'The network is down', 'Moodle then returns “true”, and the data is lost.'],
  ['always-false', 'Everything is refused', 'Every call returns “false” or nothing.'],
  ['lms-gone', 'The LMS is gone', 'Every call throws an error.'],
] as const;

export interface PlayPage {
  readonly title: string;
  readonly view: View;
  readonly launch: LaunchData;
}

/** The activity as the learner sees it, and beside it what the LMS gets. */
export const playPage = ({ title, view, launch }: PlayPage): Html =>
  layout({
    title,
    content: html`<main id="content" class="desk ${view}">
        <div class="stage" id="stage"></div>
        <div id="panel" class="panel">
          <h1>${title}</h1>
          <p class="s m2">${who(launch)}</p>
          <p class="acts">
            <button type="button" class="btn alt" data-part="toggle">Close the activity</button>
            <a href="/">All packages</a>
          </p>
          ${launch.standard === 'web' ? webNote : lmsParts}
        </div>
      </main>
      <script type="application/json" id="launch">
        ${raw(JSON.stringify(launch).replaceAll('<', String.raw`\u003c`))}
      </script>
      <script src="/play.js"></script>`,
  });

function who({ learner, attempt, mode, standard }: LaunchData): string {
  if (standard === 'web') return `Played by ${learner.name}.`;
  const review = mode === 'review' ? ', in review: nothing may be recorded' : '';
  return `Played by ${learner.name}, attempt ${attempt}${review}.`;
}

const webNote = html`<p class="note">A web package keeps progress in this browser and tells no LMS anything.</p>`;

const switches = html`<fieldset>
  <legend>What goes wrong</legend>
  ${faults.map(
    ([value, name, meaning]) =>
      html`<label class="opt"
        ><input type="radio" name="fault" value="${value}" ${value === '' ? 'checked' : ''} autocomplete="off" /><span
          >${name} <span class="s m2">${meaning}</span></span
        ></label
      >`,
  )}
  <label class="opt"
    ><input type="checkbox" name="slow" autocomplete="off" /><span
      >Commits are slow <span class="s m2">Each takes a second and a half.</span></span
    ></label
  >
</fieldset>`;

const lmsParts = html`<h2>What the LMS has</h2>
  <dl class="standing" data-part="standing"></dl>
  ${switches}
  <h2>Answers recorded</h2>
  <p class="s m2" data-part="answer-count"></p>
  <div class="scroll" tabindex="0" role="region" aria-label="Answers recorded">
    <table>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Type</th>
          <th scope="col">Answer</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody data-part="answers"></tbody>
    </table>
  </div>
  <h2>Calls</h2>
  <p class="s m2" data-part="call-count"></p>
  <label class="opt"
    ><input type="checkbox" name="only" autocomplete="off" /><span>Only what a strict LMS refuses</span></label
  >
  <div class="scroll calls" tabindex="0" role="region" aria-label="Calls">
    <ol data-part="calls"></ol>
  </div>`;
