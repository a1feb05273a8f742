import { beforeAll, describe, expect, test } from 'vitest';
import { valuesOf } from '../../player/worksheet/take-along.ts';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import type { Interaction } from '../../src/model/course.ts';
import { grade } from '../../src/model/grade.ts';
import { interactionsOf } from '../../src/model/interactions-of.ts';
import { stateBudget, stateLimit } from '../../src/model/state-budget.ts';
import { sheetResponse } from '../../src/model/worksheet/response.ts';
import { rivage } from './rivage-numerique.ts';

const { inventory, total, scenarios, factors, service, cell, share } = rivage;
const folder = 'courses/numeco/module-3';

/** How far a value may be from the one worked out by hand: two cents for a cell, half a percent for a total. */
type Expected = readonly [id: string, value: number, tolerance: number];
const cellIs = (id: string, value: number): Expected => [id, value, cell];
const totalIs = (id: string, value: number): Expected => [id, value, value * share];

const stages = ['fab', 'dist', 'fdv', 'usage'] as const;
const sheetOf = {
  fab: 'feuille-fabrication',
  dist: 'feuille-distribution',
  fdv: 'feuille-distribution',
  usage: 'feuille-usage',
};

/** What the agency has: quantities counted, years, factors. */
const given: readonly Expected[] = inventory.flatMap(({ id, quantity, share: part, years, factors: of }) => [
  cellIs(`feuille-inventaire/${id}.n`, quantity * part),
  cellIs(`feuille-inventaire/${id}.duree`, years),
  cellIs(`feuille-fabrication/${id}.n`, quantity * part),
  cellIs(`feuille-fabrication/${id}.duree`, years),
  cellIs(`feuille-fabrication/${id}.f`, of.fab),
  ...(of.dist > 0
    ? [cellIs(`feuille-distribution/${id}.fd`, of.dist), cellIs(`feuille-distribution/${id}.fv`, of.fdv)]
    : []),
  cellIs(`feuille-distribution/${id}.duree`, years),
  cellIs(`feuille-usage/${id}.kwh`, of.kwh),
  cellIs(`feuille-usage/${id}.elec`, quantity * part * of.kwh * (id === 'serveur' ? rivage.pue : 1)),
]);

/** Each cell and total of the inventory, where it is worked out and where it is added up. */
const footprint: readonly Expected[] = [
  ...inventory.flatMap(({ id, expected }) => [
    ...stages.map((stage) => cellIs(`${sheetOf[stage]}/${id}.${stage}`, expected[stage])),
    ...stages.map((stage) => cellIs(`feuille-total/${id}.${stage}`, expected[stage])),
    cellIs(`feuille-total/${id}.total`, expected.total),
  ]),
  ...stages.flatMap((stage) => [
    totalIs(`${sheetOf[stage]}/total.${stage}`, total[stage]),
    totalIs(`feuille-total/total.${stage}`, total[stage]),
  ]),
  totalIs('feuille-total/total.total', total.total),
  totalIs('feuille-usage/total.elec', total.kwh),
  totalIs('feuille-total/agent.total', total.perAgent),
];

/** Shares of items and stages, in percent. */
const shares: readonly Expected[] = Object.entries({
  'feuille-total/portable.part': 38.5,
  'feuille-total/fixe.part': 3.5,
  'feuille-total/ecran.part': 18.8,
  'feuille-total/pro.part': 8.7,
  'feuille-total/cope.part': 3.7,
  'feuille-total/switch.part': 6.3,
  'feuille-total/serveur.part': 19.3,
  'feuille-total/box.part': 1.2,
  'feuille-total/etape.fab': 73.9,
  'feuille-total/etape.dist': 3,
  'feuille-total/etape.usage': 21.5,
  'feuille-total/etape.fdv': 1.5,
  'feuille-sensibilites/suivant.ecart': -2.4,
  'feuille-sensibilites/rte.ecart': -12.5,
  'feuille-sensibilites/allemagne.ecart': 153.5,
  'feuille-sensibilites/srv.ecart': 28.4,
  'feuille-leviers/parcours.ecart': -25,
  'feuille-leviers/poids.ecart': -1,
}).map(([id, value]) => [id, value, 0.05]);

const decided: readonly Expected[] = [
  totalIs('feuille-scenarios/a.total', scenarios.a),
  totalIs('feuille-scenarios/b.total', scenarios.b),
  totalIs('feuille-scenarios/c.total', scenarios.c),
  totalIs('feuille-scenarios/d.total', scenarios.d),
  totalIs('feuille-scenarios/tous.total', scenarios.all),
  totalIs('feuille-sensibilites/suivant.total', factors.next),
  totalIs('feuille-sensibilites/rte.total', factors.production),
  totalIs('feuille-sensibilites/allemagne.total', factors.germany),
  totalIs('feuille-sensibilites/srv.total', factors.server),
  // What a scenario takes off, to the cent: half a percent of the total would hide a wrong one.
  cellIs('feuille-scenarios/a.gain', total.total - scenarios.a),
  cellIs('feuille-scenarios/b.gain', total.total - scenarios.b),
  cellIs('feuille-scenarios/c.gain', total.total - scenarios.c),
  cellIs('feuille-scenarios/d.gain', total.total - scenarios.d),
  cellIs('feuille-scenarios/tous.gain', total.total - scenarios.all),
];

const visits: readonly Expected[] = [
  totalIs('feuille-volumes/heures.an', service.hours),
  totalIs('feuille-volumes/go.an', service.gigabytes),
  cellIs('feuille-volumes/heures.un', service.hours / 2),
  cellIs('feuille-volumes/heures.deux', service.hours / 2),
  cellIs('feuille-volumes/go.un', 1680),
  cellIs('feuille-volumes/go.deux', 720),
  totalIs('feuille-terminaux/total.hors', service.devices),
  totalIs('feuille-terminaux/total.usage', service.devicesOn),
  cellIs('feuille-service/hors.kg', service.devices),
  cellIs('feuille-service/usage.kg', service.devicesOn),
  cellIs('feuille-service/reseau.kg', service.network),
  cellIs('feuille-service/serveur.kg', service.server),
  cellIs('feuille-service/courant.kg', service.serverOn),
  totalIs('feuille-service/total.kg', service.total),
  totalIs('feuille-service/visite.kg', service.gramsPerVisit),
  totalIs('feuille-leviers/parcours.total', service.inFourMinutes),
  totalIs('feuille-leviers/poids.total', service.halfTheWeight),
];

/** Steps on the way that the tables above do not hold, worked out by hand. */
const steps: readonly Expected[] = [
  cellIs('feuille-inventaire/cope.part', 85),
  cellIs('feuille-inventaire/box.part', 11.42),
  cellIs('feuille-inventaire/total.n', 360.13),
  cellIs('feuille-inventaire/agent.n', 3),
  cellIs('feuille-scenarios/a.apres', 3172.97),
  cellIs('feuille-scenarios/b.apres', 1851.45),
  cellIs('feuille-scenarios/c.apres', 1145.71),
  cellIs('feuille-scenarios/d.apres', 1580.43),
  cellIs('feuille-scenarios/cd.apres', 1362.2),
  cellIs('feuille-scenarios/cd.gain', 1008.45),
  totalIs('feuille-scenarios/cd.total', 11_291.2),
  cellIs('feuille-sensibilites/suivant.apres', 2352.36),
  cellIs('feuille-sensibilites/rte.apres', 1107.29),
  cellIs('feuille-sensibilites/allemagne.apres', 21_533.51),
  cellIs('feuille-sensibilites/srv.apres', 4392),
  cellIs('feuille-terminaux/tel.hors', 580.94),
  cellIs('feuille-terminaux/tel.usage', 4.67),
  cellIs('feuille-terminaux/portable.hors', 676.13),
  cellIs('feuille-terminaux/portable.usage', 27.51),
  cellIs('feuille-leviers/parcours.apres', 859.5),
  cellIs('feuille-leviers/poids.apres', 16.67),
];

/** Lesson 4: the boxes of 250 people who work at home on 100 days, in households of 2.3 (Europe) or 2.16 (France). */
const boxes: readonly Expected[] = [
  cellIs('feuille-box/europe.plein', 68.49),
  cellIs('feuille-box/europe.compte', 29.78),
  cellIs('feuille-box/france.plein', 68.49),
  cellIs('feuille-box/france.compte', 31.71),
];

const all = [...boxes, ...given, ...footprint, ...shares, ...decided, ...visits, ...steps];

describe('the sheets of module 3', () => {
  let asked: readonly Interaction[];
  /** Every cell of every sheet, filled in rightly: `feuille-total/portable.fab`. */
  let values: ReadonlyMap<string, number | string | undefined>;
  let budget: number;

  beforeAll(async () => {
    const [reading] = await inspectCourse(folder);
    if (!reading?.course) throw new Error(`${folder} does not build: run "parcours check ${folder}".`);
    const { course } = reading;
    asked = course.lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => interactionsOf(blocks)));
    values = new Map(asked.flatMap(rightValues));
    budget = stateBudget(course);
  }, 60_000);

  test.each(all)('%s is %d', (id, value, tolerance) => {
    const found = values.get(id);
    expect(typeof found).toBe('number');
    expect(Math.abs(Number(found) - value)).toBeLessThanOrEqual(tolerance + 1e-9);
  });

  test('every cell that is to be filled in, or worked out, is one of those', () => {
    const known = new Set(all.map(([id]) => id));
    const cells = asked.flatMap(({ question, sheet }) =>
      (sheet?.rows ?? []).flatMap((row) =>
        row.cells.flatMap(({ kind }, i) =>
          kind === 'asked' || kind === 'total' ? [`${question.id}/${row.id}.${sheet?.columns[i]?.id}`] : [],
        ),
      ),
    );
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((id) => !known.has(id))).toEqual([]);
  });

  test('who types these values is right, to the tolerance of each cell', () => {
    const byHand = new Map(all.map(([id, value]) => [id, value]));
    for (const { question } of asked) {
      if (question.type !== 'worksheet') continue;
      const typed = question.cells.map(({ id }) => String(byHand.get(`${question.id}/${id}`)));
      expect([question.id, grade(question, sheetResponse(typed, question.cells)).score]).toEqual([question.id, 1]);
    }
  });

  test('no sheet asks more cells than SCORM 1.2 records', () => {
    const sizes = asked.flatMap(({ question }) => (question.type === 'worksheet' ? [question.cells.length] : []));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
  });

  test.each([
    ['calcul-pue', 1.5],
    ['calcul-wue', 0.4],
    ['calcul-cue', 0.078],
    ['part-serveur-virtuel', 9.35],
    ['ecart-serveur', 4.9],
    ['gain-total', -22.3],
  ])('question "%s" has the answer %d', (id, answer) => {
    const question = asked.find((each) => each.question.id === id)?.question;
    expect(question?.type === 'numeric' && grade(question, String(answer)).score).toBe(1);
  });

  test('all that can be answered fits into what SCORM 1.2 keeps', () => {
    expect(budget).toBeLessThanOrEqual(stateLimit);
  });
});

function rightValues({ question, sheet }: Interaction): readonly (readonly [string, number | string | undefined])[] {
  if (question.type !== 'worksheet' || !sheet) return [];
  const numbers = Object.fromEntries(question.cells.map(({ id, right }) => [id, right]));
  // As the player has it: words as text.
  const cells = valuesOf(JSON.parse(JSON.stringify(sheet)), { numbers, texts: {} });
  return Object.entries(cells).map(([id, value]) => [`${question.id}/${id}`, value] as const);
}
