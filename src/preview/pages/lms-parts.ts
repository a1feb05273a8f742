import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** What goes wrong, in words; the values are the checker's faults. */
const faults = [
  ['', 'Rien', 'Le LMS fonctionne.'],
  ['commit-refused', 'Enregistrement refusé', 'Le LMS répond « false » : la session est perdue.'],
  ['network-down', 'Réseau coupé', 'Moodle répond alors « true », et les données sont perdues.'],
  ['always-false', 'Tout est refusé', 'Chaque appel répond « false », ou rien.'],
  ['lms-gone', 'LMS disparu', 'Chaque appel lève une erreur.'],
] as const;

const switches = html`<fieldset>
  <legend>Panne à provoquer</legend>
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
      >Enregistrement lent <span class="s m2">Une seconde et demie à chaque fois.</span></span
    ></label
  >
</fieldset>`;

/** The parts of the panel that an LMS fills: what it has, the switches that break things, the answers, the calls. */
export const lmsParts: Html = html`<h2>Ce que le LMS a enregistré</h2>
  <dl class="standing" data-part="standing"></dl>
  ${switches}
  <h2>Réponses enregistrées</h2>
  <p class="s m2" data-part="answer-count"></p>
  <div class="scroll" tabindex="0" role="region" aria-label="Réponses enregistrées" data-part="answer-table">
    <table>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Type</th>
          <th scope="col">Réponse</th>
          <th scope="col">Résultat</th>
        </tr>
      </thead>
      <tbody data-part="answers"></tbody>
    </table>
  </div>
  <h2>Appels du module</h2>
  <p class="s m2" data-part="call-count"></p>
  <label class="opt"
    ><input type="checkbox" name="only" autocomplete="off" /><span>Seulement ceux qu’un LMS strict refuse</span></label
  >
  <div class="scroll calls" tabindex="0" role="region" aria-label="Appels">
    <ol data-part="calls"></ol>
  </div>`;
