import { activityTypes, categories, extensions, verbs } from '../vocabulary.ts';
import { patterns, primary } from './patterns.ts';
import type { Rule, Template } from './template.ts';
import { templates } from './templates.ts';

const profile = 'urn:parcours:xapi:profile';
const version = categories.parcours;

/** The profile as a document for other tools (`docs/xapi/profile.jsonld`): xAPI Profiles 1.0, JSON-LD. Made from the tables that check statements. */
export const profileDocument = (): object => ({
  '@context': 'https://w3id.org/xapi/profiles/context',
  id: profile,
  type: 'Profile',
  conformsTo: 'https://w3id.org/xapi/profiles#1.0',
  prefLabel: { en: 'Parcours', fr: 'Parcours' },
  definition: {
    en: 'What a learner does in a course played by Parcours: opening, pages, lessons, answers, results, leaving.',
    fr: 'Ce que fait un apprenant dans un cours joué par Parcours : ouverture, pages, leçons, réponses, résultats, sortie.',
  },
  author: { type: 'Organization', name: 'Parcours' },
  versions: [{ id: version, generatedAtTime: '2026-11-24T00:00:00Z' }],
  concepts,
  templates: templates.map(templateOf),
  patterns: patterns.map(({ name, label, definition, ...rest }) => ({
    id: idOf('patterns', name),
    type: 'Pattern',
    inScheme: version,
    primary: name === primary,
    prefLabel: label,
    definition,
    ...withIds(rest),
  })),
});

/** Only what no vocabulary had; the others are cited by their ids. */
const concepts = [
  {
    id: extensions.courseVersion,
    type: 'ContextExtension',
    inScheme: version,
    prefLabel: { en: 'course version', fr: 'version du cours' },
    definition: {
      en: 'The version of the course as its author gave it; the same as `context.revision`.',
      fr: 'La version du cours telle que son auteur la donne ; la même que `context.revision`.',
    },
    inlineSchema: JSON.stringify({ type: 'string' }),
  },
  {
    id: extensions.happened,
    type: 'ContextExtension',
    inScheme: version,
    prefLabel: { en: 'happened', fr: 'moment du fait' },
    definition: {
      en: 'When it happened, in a statement that a later cmi5 session brings: its `timestamp` lies within that session.',
      fr: 'Le moment du fait, dans un énoncé qu’une session cmi5 ultérieure apporte : son `timestamp` est dans cette session.',
    },
    inlineSchema: JSON.stringify({ type: 'string', format: 'date-time' }),
  },
  {
    id: extensions.lessonProgress,
    type: 'ResultExtension',
    inScheme: version,
    prefLabel: { en: 'lesson progress', fr: 'progression dans la leçon' },
    definition: {
      en: 'How much of the pages of a lesson was shown, a whole number 0–100.',
      fr: 'Part des pages d’une leçon qui ont été affichées, nombre entier de 0 à 100.',
    },
    recommendedVerbs: [verbs.progressed.id],
    inlineSchema: JSON.stringify({ type: 'integer', minimum: 0, maximum: 100 }),
  },
];

const idOf = (kind: 'templates' | 'patterns', name: string): string => `${version}/${kind}/${name}`;

const templateOf = ({ name, verb, object, label, definition, rules }: Template): object => ({
  id: idOf('templates', name),
  type: 'StatementTemplate',
  inScheme: version,
  prefLabel: label,
  definition,
  verb: verbs[verb].id,
  objectActivityType: activityTypes[object],
  contextGroupingActivityType: [activityTypes.course],
  rules: rules.flatMap(ruleOf),
});

/** A rule for some statements only is a recommendation with a note; one that forbids could not be said without forbidding it to all. */
function ruleOf({ only, ...rule }: Rule): readonly object[] {
  if (!only) return [rule];
  if (rule.presence === 'excluded') return [];
  return [{ ...rule, presence: 'recommended', scopeNote: { en: `Included, but only ${only.words}.` } }];
}

type Names = Readonly<Record<string, string | readonly string[]>>;

const withIds = (rest: Names): Names =>
  Object.fromEntries(
    Object.entries(rest).map(([how, of]) => [how, Array.isArray(of) ? of.map(member) : member(String(of))]),
  );

const member = (name: string): string =>
  idOf(templates.some((each) => each.name === name) ? 'templates' : 'patterns', name);
