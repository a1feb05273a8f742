import { html, raw } from 'hono/html';
import { type LaunchData, type View, views } from '../launch-data.ts';
import type { Sco } from '../manifest.ts';
import type { OpenPackage } from '../shelf.ts';
import { standardWord } from '../words.ts';
import { type Html, layout } from './layout.ts';
import { lmsParts } from './lms-parts.ts';

export interface PlayPage {
  readonly found: OpenPackage;
  /** What of it is played. */
  readonly sco: Sco;
  readonly view: View;
  readonly launch: LaunchData;
}

/** The activity as the learner sees it, and beside it what the LMS gets. */
export function playPage({ found, sco, view, launch }: PlayPage): Html {
  const whole = found.title || found.name;
  const title = found.scos.length > 1 ? sco.title : whole;
  return layout({
    title,
    content: html`<main id="content" class="desk ${view}">
        <div class="stage" id="stage"></div>
        <div id="panel" class="panel">
          <p class="voice">${standardWord[launch.standard]}</p>
          <h1>${title}</h1>
          <p class="s m2">${who(launch)}</p>
          ${found.scos.length > 1 ? scoMenu({ found, sco, view, launch }) : ''}
          <noscript><p class="note">L’aperçu a besoin de JavaScript : il tient le rôle du LMS.</p></noscript>
          <p class="note" role="alert" data-part="trouble" hidden></p>
          <p class="acts">
            <button type="button" class="btn alt" data-part="toggle">Fermer le module</button>
            <a href="/?${new URLSearchParams({ learner: launch.learner.name }).toString()}">Tous les paquets</a>
          </p>
          ${viewChoice(view)} ${launch.standard === 'web' ? webNote : lmsParts}
        </div>
      </main>
      <script type="application/json" id="launch">
        ${raw(JSON.stringify(launch).replaceAll('<', String.raw`\u003c`))}
      </script>
      <script src="/play.js"></script>`,
  });
}

/** As an LMS shows it: all that can be launched, and what is open. */
const scoMenu = ({ found, sco, view, launch }: PlayPage): Html =>
  html`<nav aria-labelledby="scos">
    <h2 id="scos">${found.title}</h2>
    <ol>
      ${found.scos.map(({ id, title }) => {
        const query = new URLSearchParams({ learner: launch.learner.name, view, sco: id }).toString();
        const current = id === sco.id ? raw(' aria-current="page"') : '';
        return html`<li><a href="/play/${found.name}?${query}" ${current}>${title}</a></li>`;
      })}
    </ol>
  </nav>`;

function who({ learner, attempt, mode, standard }: LaunchData): string {
  if (standard === 'web') return `Joué par ${learner.name}.`;
  const review = mode === 'review' ? ', en relecture : le module ne doit rien enregistrer' : '';
  return `Joué par ${learner.name}, tentative ${attempt}${review}.`;
}

const viewChoice = (current: View): Html =>
  html`<fieldset class="views">
    <legend>Affichage</legend>
    ${Object.entries(views).map(
      ([value, name]) =>
        html`<label class="opt"
          ><input
            type="radio"
            name="view"
            value="${value}"
            ${value === current ? 'checked' : ''}
            autocomplete="off"
          /><span>${name}</span></label
        >`,
    )}
  </fieldset>`;

const webNote = html`<p class="note">
  Un site web garde la progression dans ce navigateur, quel que soit l’apprenant, et ne dit rien à aucun LMS.
</p>`;
