/** A strict LMS for tests and preview: see `LmsSession` for how it is used. */
export { LearnerRecord, type Profile, type RecordOptions } from './learner-record.ts';
export { LmsSession, type Fault, type LoggedCall, type ScormApi, type SessionOptions } from './lms-session.ts';
export { standards, type ScormStandard } from './standards.ts';
