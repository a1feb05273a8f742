import type { Course } from '../model/course.ts';
import type { PackageOptions } from './package-file.ts';
import { type Xml, xml } from './xml.ts';

interface SequencingOptions extends Pick<PackageOptions, 'lms'> {
  /** Whether the course is one of several, whose results are rolled up. */
  readonly inPath?: boolean;
}

/**
 * The course says itself when it is completed and passed. `generic` also gives the pass mark to the LMS (as a primary objective);
 * Moodle makes an objective 0 of it and otherwise ignores it, so there it is left out.
 * Children of `imsss:sequencing` stand in the order of the schema: rollupRules, objectives, deliveryControls.
 */
export function itemSequencing({ assessment, completion }: Course, { lms, inPath = false }: SequencingOptions): Xml {
  const hasResult = assessment !== undefined && completion.assessment === 'passed';
  const objectives =
    lms === 'generic' && assessment
      ? [
          xml(
            'imsss:objectives',
            {},
            xml(
              'imsss:primaryObjective',
              { objectiveID: 'primary', satisfiedByMeasure: 'true' },
              xml('imsss:minNormalizedMeasure', {}, String(assessment.masteryScore)),
            ),
          ),
        ]
      : [];
  return xml(
    'imsss:sequencing',
    {},
    // Where nothing is to be passed, nothing is ever satisfied: the path must not wait for it.
    ...(inPath && !hasResult
      ? [xml('imsss:rollupRules', { rollupObjectiveSatisfied: 'false', objectiveMeasureWeight: '0' })]
      : []),
    ...objectives,
    xml('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}

/**
 * Of a path and of its blocks: learners choose any course at any time, and may also go on to the next. Moodle's own menu does that
 * without being told; told of `flow`, it hands the next step to its sequencing engine, so there it is left out. Decision 019.
 */
export const pathSequencing = ({ lms }: Pick<PackageOptions, 'lms'>): readonly Xml[] =>
  lms === 'moodle'
    ? []
    : [
        xml(
          'imsss:sequencing',
          {},
          xml('imsss:controlMode', { choice: 'true', choiceExit: 'true', flow: 'true', forwardOnly: 'false' }),
        ),
      ];
