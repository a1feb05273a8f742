import * as rule from './rules.ts';
import type { Template } from './template.ts';

/** Every kind of statement of ours; the order is that of a learner's way. */
export const templates: readonly Template[] = [
  {
    name: 'initialized',
    verb: 'initialized',
    object: 'course',
    label: { en: 'Course opened', fr: 'Cours ouvert' },
    definition: {
      en: 'The course is before the learner and can be learnt; nothing was saved before, or the launch is by cmi5.',
      fr: 'Le cours est devant l’apprenant ; rien n’était encore enregistré, ou le lancement est fait par cmi5.',
    },
    serves: 'Learners who opened the course; begins a session for the active time.',
    rules: [...rule.always, rule.named, ...rule.without('score', 'success', 'completion')],
  },
  {
    name: 'resumed',
    verb: 'resumed',
    object: 'course',
    label: { en: 'Course resumed', fr: 'Cours repris' },
    definition: {
      en: 'The learner goes on where an earlier session ended; result: how much was done.',
      fr: 'L’apprenant reprend là où une session précédente s’est arrêtée ; résultat : ce qui était fait.',
    },
    serves: 'Begins a session for the active time; how far learners were when they came back.',
    rules: [...rule.always, rule.named, rule.progress],
  },
  {
    name: 'page-shown',
    verb: 'progressed',
    object: 'page',
    label: { en: 'Page shown', fr: 'Page affichée' },
    definition: {
      en: 'A page is before the learner; result: how much of the course is done.',
      fr: 'Une page est devant l’apprenant ; résultat : part du cours déjà faite.',
    },
    serves: 'Pages read, the way through the course, where people leave.',
    rules: [...rule.always, rule.named, rule.parent('lesson'), rule.progress],
  },
  {
    name: 'assessment-shown',
    verb: 'progressed',
    object: 'assessment',
    label: { en: 'Assessment shown', fr: 'Évaluation affichée' },
    definition: {
      en: 'The assessment is before the learner; result: how much of the course is done.',
      fr: 'L’évaluation est devant l’apprenant ; résultat : part du cours déjà faite.',
    },
    serves: 'Learners who came to the assessment.',
    rules: [...rule.always, rule.named, rule.parent('course'), rule.progress],
  },
  {
    name: 'lesson-progressed',
    verb: 'progressed',
    object: 'lesson',
    label: { en: 'Lesson advanced', fr: 'Leçon avancée' },
    definition: {
      en: 'Another quarter of the pages of a lesson was shown; result: how much of the lesson is done, and that it is complete.',
      fr: 'Un quart de plus des pages d’une leçon a été affiché ; résultat : part de la leçon, et si elle est complète.',
    },
    serves: 'The funnel by lesson.',
    rules: [...rule.always, rule.named, rule.parent('course'), rule.lessonProgress],
  },
  {
    name: 'answered',
    verb: 'answered',
    object: 'question',
    label: { en: 'Question answered', fr: 'Question répondue' },
    definition: {
      en: 'An answer was confirmed; in an assessment, the attempt was sent.',
      fr: 'Une réponse a été validée ; dans une évaluation, la tentative a été envoyée.',
    },
    serves: 'Per question: answers, right answers, facility at the first and last try, what was answered, time.',
    rules: [...rule.always, rule.parent('page', 'assessment'), ...rule.answer],
  },
  {
    name: 'completed',
    verb: 'completed',
    object: 'course',
    label: { en: 'Course completed', fr: 'Cours achevé' },
    definition: {
      en: 'All that the author asks for is done. Once per registration; duration: of all sessions so far.',
      fr: 'Tout ce que l’auteur demande est fait. Une fois par inscription ; durée : celle de toutes les sessions jusque-là.',
    },
    serves: 'Learners who completed.',
    rules: [...rule.always, rule.named, rule.completion, rule.duration, ...rule.without('score', 'success')],
  },
  {
    name: 'scored',
    verb: 'scored',
    object: 'course',
    label: { en: 'Score of the course', fr: 'Score du cours' },
    definition: {
      en: 'The score of the course as it stands: the best attempt at the assessment, or the points of the exercises.',
      fr: 'Le score du cours à ce moment : la meilleure tentative à l’évaluation, ou les points des exercices.',
    },
    serves: 'The score of each learner, where the course is neither passed nor failed.',
    rules: [...rule.always, rule.named, rule.score, ...rule.without('success', 'completion')],
  },
  {
    name: 'passed',
    verb: 'passed',
    object: 'course',
    label: { en: 'Course passed', fr: 'Cours réussi' },
    definition: {
      en: 'The score reached what is needed to pass. Once per registration; duration: of all sessions so far.',
      fr: 'Le score a atteint le seuil de réussite. Une fois par inscription ; durée : celle de toutes les sessions jusque-là.',
    },
    serves: 'Learners who passed; their score.',
    rules: [
      ...rule.always,
      rule.named,
      rule.success(true),
      rule.scoreIfAny,
      rule.duration,
      ...rule.without('completion'),
    ],
  },
  {
    name: 'failed',
    verb: 'failed',
    object: 'course',
    label: { en: 'Course not passed', fr: 'Cours non réussi' },
    definition: {
      en: 'No attempt is left and the course is not passed. Duration: of all sessions so far.',
      fr: 'Il ne reste aucune tentative et le cours n’est pas réussi. Durée : celle de toutes les sessions jusque-là.',
    },
    serves: 'Learners who failed; their score.',
    rules: [
      ...rule.always,
      rule.named,
      rule.success(false),
      rule.scoreIfAny,
      rule.duration,
      ...rule.without('completion'),
    ],
  },
  {
    name: 'suspended',
    verb: 'suspended',
    object: 'course',
    label: { en: 'Course suspended', fr: 'Cours mis en pause' },
    definition: {
      en: 'The page is hidden or left before the course is completed; duration: of the session so far.',
      fr: 'La page est masquée ou quittée avant la fin du cours ; durée : celle de la session jusque-là.',
    },
    serves: 'Active time of a session whose end was not told; where people leave.',
    rules: [...rule.always, rule.named, rule.progress, rule.duration],
  },
  {
    name: 'terminated',
    verb: 'terminated',
    object: 'course',
    label: { en: 'Course left', fr: 'Cours quitté' },
    definition: {
      en: 'The learner leaves; duration: of the session.',
      fr: 'L’apprenant quitte le cours ; durée : celle de la session.',
    },
    serves: 'Active time.',
    rules: [...rule.always, rule.named, rule.duration, ...rule.without('score', 'success', 'completion')],
  },
];
