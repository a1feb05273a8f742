import { html } from 'hono/html';
import type { Kept, Stored } from '../attempts.ts';
import { views } from '../launch-data.ts';
import { type ClosedPackage, isOpen, type OpenPackage } from '../shelf.ts';
import { type Html, layout } from './layout.ts';

/** A package and what is kept of its learners. */
export interface Shelved {
  readonly found: OpenPackage | ClosedPackage;
  readonly kept: readonly Kept[];
}

const standards = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004', web: 'Web' } as const;

/** Every package: play it as someone, go on, start afresh, look again, forget. */
export const listPage = (shelf: readonly Shelved[], folder: string): Html =>
  layout({
    title: 'Packages',
    content: html`<main id="content" class="list">
      <h1>Packages to try</h1>
      ${shelf.length === 0 ? empty(folder) : filled(shelf)}
    </main>`,
  });

const filled = (shelf: readonly Shelved[]): Html =>
  html`<p class="lead">
      Play a package as a learner and see what an LMS gets of it. Calls are judged more strictly than real LMSs do; what
      is stored and how it comes back follows Moodle 4.5. This is not a test in your own LMS.
    </p>
    <ol class="shelf">
      ${shelf.map(({ found, kept }) => (isOpen(found) ? playable(found, kept) : broken(found)))}
    </ol>`;

const empty = (folder: string): Html =>
  html`<div class="note">
    <p>
      <strong>There is no package in <code>${folder}</code> yet.</strong>
    </p>
    <p>Run <code>npm run build</code>, then load this page again.</p>
  </div>`;

const broken = ({ name, fault }: ClosedPackage): Html =>
  html`<li>
    <h2>${name}</h2>
    <p class="note">This zip cannot be played. ${fault}</p>
  </li>`;

const playable = (found: OpenPackage, kept: readonly Kept[]): Html =>
  html`<li>
    <p class="voice">${standards[found.standard]}</p>
    <h2>${found.title || found.name}</h2>
    <p class="s m2">${found.name}.zip · ${(found.bytes / 1000).toFixed(0)} kB · ${found.files.size} files</p>
    ${playForm(found)} ${kept.length === 0 || found.standard === 'web' ? '' : attempts(found, kept)}
  </li>`;

const playForm = ({ name, title, standard }: OpenPackage): Html =>
  html`<form class="play" action="/play/${name}">
    <label>Learner <input name="learner" value="Alix Martin" required maxlength="60" autocomplete="off" /></label>
    <label
      >Shown in
      <select name="view">
        ${Object.entries(views).map(([value, label]) => html`<option value="${value}">${label}</option>`)}
      </select></label
    >
    <button class="btn">Play<span class="vh">: ${title || name}, ${standards[standard]}</span></button>
  </form>`;

const attempts = (found: OpenPackage, kept: readonly Kept[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Learners of ${found.name}">
    <table>
      <caption>
        What is kept
      </caption>
      <thead>
        <tr>
          <th scope="col">Learner</th>
          <th scope="col">Attempts</th>
          <th scope="col">Status of the last</th>
          <th scope="col">Score</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        ${kept.map((each) => row(found, each))}
      </tbody>
    </table>
  </div>`;

function row({ name }: OpenPackage, { learner, attempts: all }: Kept): Html {
  const last = all.at(-1) ?? {};
  const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();
  const link = (as: string): string => `/play/${name}?${query({ learner, as })}`;
  return html`<tr>
    <th scope="row">${learner}</th>
    <td>${all.length}</td>
    <td>${statusOf(last)}</td>
    <td>${last['cmi.core.score.raw'] ?? last['cmi.score.raw'] ?? '–'}</td>
    <td>
      <div class="acts">
        <a href="${link('continue')}">Go on</a>
        <a href="${link('new')}">New attempt</a>
        <a href="${link('review')}">Review</a>
        <form method="post" action="/forget/${name}?${query({ learner })}">
          <button class="icon">Forget<span class="vh"> ${learner}</span></button>
        </form>
      </div>
    </td>
  </tr>`;
}

function statusOf(stored: Stored): string {
  const both = [stored['cmi.completion_status'], stored['cmi.success_status']].filter((each) => each !== undefined);
  return stored['cmi.core.lesson_status'] ?? (both.join(', ') || 'incomplete');
}
