import { LearnerRecord, standards, type RecordOptions } from '../../src/preview/checker/index.ts';

/** A session in which a test calls methods by their SCORM 2004 names, whatever the standard. */
export function aSession(options: RecordOptions) {
  const record = new LearnerRecord(options);
  const session = record.launch();
  const { methods } = standards[options.standard];
  const call = (method: keyof typeof methods, ...args: string[]): string =>
    String(session.api[methods[method]]!(...args));
  const error = (): string => String(session.api[methods.GetLastError]!());
  return { record, session, call, error };
}

/** `element`, `value`, what SetValue returns, the error code. */
export type SetRow = readonly [element: string, value: string, result: 'true' | 'false', error: string];
