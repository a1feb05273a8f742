import type { Story } from '../../../src/model/scenario/story.ts';
import { aStory, type ChoiceOutline, type EndingOutline, type SceneOutline } from './a-story.ts';

/** Scene, title, act, the flag that opens it; of each choice its effects on carbon, budget, service, trust, and its flags; the best choice. */
type Row = readonly [id: string, title: string, act: string, when: string, effects: readonly string[], best: string];

// prettier-ignore
const rows: readonly Row[] = [
  ['n01', 'La commande', 'Acte 1 · Comprendre', '', ['4 -8 -4 -6 ia_demandee', '-4 -3 6 6', '-6 2 -10 -6 refus'], 'b'],
  ['n02', 'Le point zéro', 'Acte 1 · Comprendre', '', ['-2 -2 0 5 mesure', '0 -12 0 -3 mesure', '0 0 0 -4 pas_de_mesure'], 'a'],
  ['n03', 'Le vendeur « zéro carbone »', 'Acte 1 · Comprendre', '', ['0 0 0 -5', '3 -6 0 -4 ecoblanchiment', '-2 -1 0 4'], 'c'],
  ['n04', '120 portables de quatre ans', 'Acte 2 · S’équiper', '', ['10 -30 2 2', '-9 -8 2 5', '-7 4 -6 -10'], 'b'],
  ['n05', 'La ruée sur les écrans', 'Acte 2 · S’équiper', '', ['-3 -1 5 2', '-4 2 -10 -8', '5 -10 2 2'], 'a'],
  ['n06', 'Quatre-vingts ordinateurs réformés', 'Acte 2 · S’équiper', '', ['-3 0 4 -2 fuite', '2 -1 -2 -1', '-3 -3 8 4 reemploi'], 'c'],
  ['n06x', 'Alerte : données retrouvées', 'Acte 2 · S’équiper', 'fuite', ['0 -6 -8 -14', '0 -8 -2 -2'], 'b'],
  ['n07', 'La page d’accueil', 'Acte 3 · Concevoir', '', ['-3 -1 6 2', '-3 0 -5 -2', '4 -2 -5 1'], 'a'],
  ['n08', 'Quels terminaux ?', 'Acte 3 · Concevoir', '', ['5 -16 3 -6', '6 -4 -12 0 exclusion', '-5 -4 8 2'], 'c'],
  ['n08x', 'Réclamation d’usagers', 'Acte 3 · Concevoir', 'exclusion', ['-2 -10 8 1', '4 0 -12 -6'], 'a'],
  ['n09', 'Le retard', 'Acte 3 · Concevoir', '', ['-3 -5 12 5 rgaa', '1 -6 -6 -2', '0 3 -14 -4'], 'a'],
  ['n10', 'L’assistant conversationnel', 'Acte 3 · Concevoir', '', ['-2 -9 8 -1', '9 -12 -2 0 ia', '-2 -5 4 4'], 'c'],
  ['n11', 'L’hébergement', 'Acte 3 · Concevoir', '', ['6 4 0 -3', '-6 -4 0 4', '2 2 -2 -4'], 'b'],
  ['n12', 'Huit ans de journaux', 'Acte 4 · Faire vivre', '', ['-3 -2 1 3', '-3 1 -3 -8', '3 -5 0 0'], 'a'],
  ['n13', 'L’effet rebond', 'Acte 4 · Faire vivre', '', ['-2 0 -8 -5', '7 -6 2 2 rebond', '-1 -1 4 3'], 'c'],
  ['n14', 'L’ancien outil', 'Acte 4 · Faire vivre', '', ['5 -6 1 -1', '-5 -4 0 4', '-5 1 -8 -8'], 'b'],
  ['n15', 'Le bilan public', 'Acte 4 · Faire vivre', '', ['-1 -2 4 6 declaration', '0 0 0 -2', '0 -3 -2 -6 ecoblanchiment'], 'a'],
];

const endings: readonly EndingOutline[] = [
  { id: 'f0a', title: 'Caisse vide', when: 'budget < 0', atOnce: true, score: 0 },
  { id: 'f0b', title: 'Projet rejeté', when: 'confiance <= 0 or service <= 0', atOnce: true, score: 0 },
  { id: 'f1', title: 'Sobriété sans service', when: 'refus and service < 45' },
  { id: 'f2', title: 'Coup de peinture verte', when: 'ecoblanchiment and confiance < 60' },
  {
    id: 'f7',
    title: 'Le phare',
    when: 'carbone <= 60 and service >= 80 and confiance >= 75 and budget >= 10 and declaration',
  },
  { id: 'f6', title: 'Cap tenu', when: 'carbone <= 78 and service >= 50 and confiance >= 45' },
  { id: 'f3', title: 'Le but, mais à quel prix', when: 'carbone <= 78' },
  { id: 'f4', title: 'Aimé mais lourd', when: 'service >= 60' },
  { id: 'f5', title: 'Marée basse' },
];

const roles: SceneOutline = {
  id: 'role',
  title: 'Qui êtes-vous ?',
  act: 'Avant de partir',
  choices: { a: 'confiance +6', b: 'budget +8', c: 'service +6', d: 'carbone -3' },
};

/** The whole balance of the game « Cap Sobre »: a real story, with an ending that two plays in ten thousand reach. */
export const capSobre = ({ withRoles = false } = {}): Story<string, string> =>
  aStory({
    variables: {
      carbone: { title: 'Carbone', start: 100, gauge: [0, 200] },
      budget: { title: 'Budget', start: 70, gauge: [0, 100] },
      service: { title: 'Service', start: 50, min: 0, max: 100 },
      confiance: { title: 'Confiance', start: 50, min: 0, max: 100 },
    },
    marks: [...new Set(rows.flatMap(([, , , , effects]) => effects.flatMap((effect) => effect.split(' ').slice(4))))],
    scenes: [...(withRoles ? [roles] : []), ...rows.map(sceneOf)],
    endings,
    score:
      '40 * clamp((110 - carbone) / 60, 0, 1) + 25 * service / 100 + 20 * confiance / 100 + 15 * clamp(budget / 70, 0, 1) - 8 * ecoblanchiment',
  });

const sceneOf = ([id, title, act, when, effects]: Row): SceneOutline => ({
  id,
  title,
  act,
  ...(when && { when }),
  choices: Object.fromEntries(effects.map((effect, at) => ['abc'[at]!, choiceOf(effect)])),
});

function choiceOf(effect: string): ChoiceOutline {
  const [carbone, budget, service, confiance, ...flags] = effect.split(' ');
  const moved = { carbone, budget, service, confiance };
  const steps = Object.entries(moved).filter(([, by]) => by !== '0');
  return { does: [...steps.map(([name, by]) => `${name} ${Number(by) < 0 ? by : `+${by}`}`), ...flags].join(', ') };
}

/** The best choice of each scene, as played without the scenes that only slips open. */
export const bestPlay = rows.flatMap(([, , , when, , best]) => (when ? [] : [best])).join('');
