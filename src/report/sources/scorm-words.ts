/** How each version of SCORM names what facts are made of. */
export interface ScormWords {
  readonly raw: string;
  readonly totalTime: string;
  readonly response: string;
  readonly time: string;
  /** Statuses: under which values the course is completed, passed, failed. */
  readonly status: Readonly<
    Record<'completed' | 'passed' | 'failed', readonly [element: string, values: readonly string[]]>
  >;
}

export type ScormStandard = 'scorm12' | 'scorm2004';

export const scormWords: Readonly<Record<ScormStandard, ScormWords>> = {
  scorm12: {
    raw: 'cmi.core.score.raw',
    totalTime: 'cmi.core.total_time',
    response: 'student_response',
    time: 'time',
    // One status for two facts: docs/decisions/005.
    status: {
      completed: ['cmi.core.lesson_status', ['completed', 'passed']],
      passed: ['cmi.core.lesson_status', ['passed']],
      failed: ['cmi.core.lesson_status', ['failed']],
    },
  },
  scorm2004: {
    raw: 'cmi.score.raw',
    totalTime: 'cmi.total_time',
    response: 'learner_response',
    time: 'timestamp',
    status: {
      completed: ['cmi.completion_status', ['completed']],
      passed: ['cmi.success_status', ['passed']],
      failed: ['cmi.success_status', ['failed']],
    },
  },
};

/** A response in the words of SCORM 2004 and xAPI; SCORM 1.2 writes `a,c`, `1.a,2.c`, `t` (SCORM 1.2 RTE 3.4.7). */
export function commonResponse(standard: ScormStandard, type: string, response: string): string {
  if (standard === 'scorm2004') return response;
  const list = response.replace(/^\{|\}$/g, '').split(',');
  switch (type) {
    case 'choice':
    case 'sequencing':
      return list.join('[,]');
    case 'matching':
    case 'performance':
      return list.map((pair) => pair.replace('.', '[.]')).join('[,]');
    case 'true-false':
      return /^[t1]/.test(response) ? 'true' : 'false';
    default:
      return response;
  }
}
