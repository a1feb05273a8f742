import { html } from 'hono/html';
import type { Kept } from '../attempts.ts';
import { views } from '../launch-data.ts';
import { type ClosedPackage, isOpen, type OpenPackage } from '../shelf.ts';
import type { CourseFacts } from '../course-facts.ts';
import { countWord, sizeWord, standardWord } from '../words.ts';
import { keptTable } from './kept-table.ts';
import { type Html, layout } from './layout.ts';

/** A package and what is kept of its learners. */
export interface Shelved<Found = OpenPackage | ClosedPackage> {
  readonly found: Found;
  readonly kept: readonly Kept[];
}

export interface ListPage {
  readonly shelf: readonly Shelved[];
  readonly folder: string;
  /** Who played last, to be offered again. */
  readonly learner: string;
}

/** Every course and its packages: play as someone, go on, start afresh, look again, forget. */
export const listPage = ({ shelf, folder, learner }: ListPage): Html =>
  layout({
    title: 'Paquets',
    content: html`<main id="content" class="list">
      <h1>Essayer les paquets</h1>
      ${shelf.length === 0 ? empty(folder) : filled(shelf, learner)}
    </main>`,
  });

const filled = (shelf: readonly Shelved[], learner: string): Html =>
  html`<p class="lead">
      Jouez un module comme un apprenant, et voyez ce qu’un LMS en reçoit. Les appels sont jugés plus sévèrement que par
      les vrais LMS ; ce qui est gardé, et comment cela revient, suit Moodle 4.5. Cela ne remplace pas un essai dans
      votre LMS.
    </p>
    <ol class="shelf">
      ${courses(shelf).map((packages) => course(packages, learner))}
      ${shelf.map(({ found }) => (isOpen(found) ? '' : broken(found)))}
    </ol>`;

const empty = (folder: string): Html =>
  html`<div class="note">
    <p>
      <strong>Il n’y a pas encore de paquet dans <code>${folder}</code>.</strong>
    </p>
    <p>Lancez <code>npm run build</code>, puis rechargez cette page.</p>
  </div>`;

const broken = ({ name, fault }: ClosedPackage): Html =>
  html`<li>
    <h2>${name}.zip</h2>
    <p class="note">Ce zip ne peut pas être joué. <span lang="en">${fault}</span></p>
  </li>`;

/** The packages of one course in one language stand together. */
function courses(shelf: readonly Shelved[]): readonly (readonly Shelved<OpenPackage>[])[] {
  const groups = new Map<string, Shelved<OpenPackage>[]>();
  for (const { found, kept } of shelf) {
    if (!isOpen(found)) continue;
    const key = found.facts
      ? `${found.facts.id} ${found.facts.language}`
      : found.name.replace(/\.(scorm12|scorm2004|web)$/, '');
    groups.set(key, [...(groups.get(key) ?? []), { found, kept }]);
  }
  return [...groups.values()];
}

function course(packages: readonly Shelved<OpenPackage>[], learner: string): Html {
  const [{ found }] = packages as [Shelved<OpenPackage>];
  const title = found.title || found.name;
  const withLms = packages.filter((each) => each.found.standard !== 'web');
  return html`<li>
    <h2>${title}</h2>
    <p class="s m2">${aboutCourse(found)}</p>
    <form class="play">
      <label>Apprenant <input name="learner" value="${learner}" required maxlength="60" autocomplete="off" /></label>
      <label
        >Affichage
        <select name="view">
          ${Object.entries(views).map(([value, label]) => html`<option value="${value}">${label}</option>`)}
        </select></label
      >
      <ul>
        ${packages.map((each) => playButtons(each.found, title))}
      </ul>
    </form>
    ${withLms.some(({ kept }) => kept.length > 0) ? keptTable(withLms) : ''}
  </li>`;
}

function aboutCourse({ facts, parts }: OpenPackage): string {
  if (parts.length > 0) return aboutPath(parts);
  if (!facts) return 'Paquet d’une autre origine';
  const { version, language, minutes, pages } = facts;
  return [`Version ${version}`, `langue ${language}`, `${minutes}\u00a0min`, countWord(pages, 'page')].join(' · ');
}

function aboutPath(parts: readonly CourseFacts[]): string {
  const sum = (of: (part: CourseFacts) => number): number => parts.reduce((all, part) => all + of(part), 0);
  const minutes = `${sum((part) => part.minutes)}\u00a0min`;
  const pages = countWord(
    sum((part) => part.pages),
    'page',
  );
  return [`Parcours de ${countWord(parts.length, 'module')}`, minutes, pages].join(' · ');
}

/** A package of several modules is played module by module. */
const playButtons = ({ name, bytes, standard, scos }: OpenPackage, title: string): Html =>
  html`<li>
    ${scos.map(
      (sco) =>
        html`<button class="btn" formaction="/play/${name}" name="sco" value="${sco.id}">
          ${scos.length > 1 ? `Jouer «\u00a0${sco.title}\u00a0»` : html`Jouer<span class="vh"> « ${title} »</span>`} en
          ${standardWord[standard]}
        </button>`,
    )}
    <span class="s m2">${name}.zip, ${sizeWord(bytes)}</span>
  </li>`;
