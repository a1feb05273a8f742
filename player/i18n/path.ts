import type { AreaTexts } from './language.ts';

/** What `render` writes into the start page of a path, and into its courses to lead back there. */
export const path = {
  'page.allCourses': { fr: 'Tous les modules', en: 'All modules', nl: 'Alle modules' },
  'page.backToPath': {
    fr: 'Revenir aux modules de « {title} »',
    en: 'Back to the modules of “{title}”',
    nl: 'Terug naar de modules van “{title}”',
  },
  'page.pathSize': {
    fr: 'Modules : {n} · Durée : {time}',
    en: 'Modules: {n} · Duration: {time}',
    nl: 'Modules: {n} · Duur: {time}',
  },
  'page.hours': { fr: '{h} h {m}', en: '{h} h {m}', nl: '{h} u {m}' },
  'page.forWhom': { fr: 'Pour : {audience}', en: 'For: {audience}', nl: 'Voor: {audience}' },
  'page.pathLocal': {
    fr: 'Votre avancée est gardée dans ce navigateur seulement.',
    en: 'Your progress is kept in this browser only.',
    nl: 'Uw voortgang wordt alleen in deze browser bewaard.',
  },
  'page.pathTodo': { fr: 'Pas commencé', en: 'Not started', nl: 'Niet begonnen' },
  'page.pathUnder': { fr: 'En cours : {n} %', en: 'Under way: {n}%', nl: 'Bezig: {n}%' },
  'page.pathDone': { fr: 'Terminé', en: 'Done', nl: 'Klaar' },
} as const satisfies AreaTexts;
