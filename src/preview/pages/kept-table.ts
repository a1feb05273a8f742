import { html } from 'hono/html';
import type { Kept } from '../attempts.ts';
import { keptName, type OpenPackage } from '../shelf.ts';
import { standardWord, standingWord } from '../words.ts';
import type { Html } from './layout.ts';

interface Played {
  readonly found: OpenPackage;
  readonly kept: readonly Kept[];
}

/** Who has played the packages of a course, how far they came, and what may follow. */
export const keptTable = (packages: readonly Played[]): Html =>
  html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label="Apprenants de ${packages.map(({ found }) => found.name).join(', ')}"
  >
    <table>
      <caption>
        Ce qui est gardé
      </caption>
      <thead>
        <tr>
          <th scope="col">Apprenant</th>
          <th scope="col">Paquet</th>
          <th scope="col">Tentatives</th>
          <th scope="col">La dernière</th>
          <th scope="col">Score</th>
          <th scope="col">Ensuite</th>
        </tr>
      </thead>
      <tbody>
        ${packages.flatMap(({ found, kept }) => kept.map((each) => row(found, each)))}
      </tbody>
    </table>
  </div>`;

function row(found: OpenPackage, { learner, attempts, package: kept }: Kept): Html {
  const { name, standard, scos } = found;
  const sco = scos.find((each) => keptName(found, each) === kept) ?? scos[0];
  const part = scos.length > 1 ? `, ${sco.title}` : '';
  const last = attempts.at(-1) ?? {};
  const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();
  const link = (as: string): string => `/play/${name}?${query({ learner, as, sco: sco.id })}`;
  const score = last['cmi.core.score.raw'] ?? last['cmi.score.raw'] ?? '–';
  const whose = html`<span class="vh"> : ${learner}, ${standardWord[standard]}${part}</span>`;
  return html`<tr>
    <th scope="row">${learner}</th>
    <td>${standardWord[standard]}${part}</td>
    <td>${attempts.length}</td>
    <td>${standingWord(last)}</td>
    <td>${score.replace('.', ',')}</td>
    <td>
      <div class="acts">
        <a href="${link('continue')}">Reprendre${whose}</a>
        <a href="${link('new')}">Nouvelle tentative${whose}</a>
        <a href="${link('review')}">Relire${whose}</a>
        <form method="post" action="/forget/${name}?${query({ learner, sco: sco.id })}">
          <button class="icon">Effacer${whose}</button>
        </form>
      </div>
    </td>
  </tr>`;
}
