import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { ScormApi, SessionOptions } from './lms-session.ts';
import type { ScormStandard } from './standards.ts';

/** scorm-again as a second judge: `record.launch({ judge: scormAgain('scorm12') })`. It keeps its data in memory and sends nothing. */
export const scormAgain =
  (standard: ScormStandard): NonNullable<SessionOptions['judge']> =>
  (values) => {
    const settings = { autocommit: false, logLevel: 5 } as const;
    const api = standard === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
    api.loadFromFlattenedJSON(Object.fromEntries([...values].filter(([element]) => element !== 'cmi._version')), '');
    return api as unknown as ScormApi;
  };
