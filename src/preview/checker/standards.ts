import type { Refusal } from './checks.ts';
import type { ElementTable } from './element-table.ts';
import { elements12 } from './elements12.ts';
import { elements2004 } from './elements2004.ts';

export type ScormStandard = 'scorm12' | 'scorm2004';

type Method = 'Initialize' | 'Finish' | 'GetValue' | 'SetValue' | 'Commit';

/** How a standard names its methods, elements and errors. */
export interface StandardWords {
  readonly elements: ElementTable;
  /** Name of the API object. */
  readonly api: 'API' | 'API_1484_11';
  readonly methods: Readonly<Record<Method | 'GetLastError' | 'GetErrorString' | 'GetDiagnostic', string>>;
  readonly mode: string;
  readonly entry: string;
  readonly exit: string;
  readonly sessionTime: string;
  readonly totalTime: string;
  /** What says that the course is over, for the modes of later launches. */
  readonly status: string;
  readonly errors: {
    readonly before: Readonly<Record<Method, string>>;
    readonly after: Readonly<Record<Method, string>>;
    readonly again: string;
    readonly argument: string;
    readonly unknown: string;
    readonly keyword: string;
    readonly readOnly: string;
    readonly writeOnly: string;
    readonly noChildren: string;
    readonly noCount: string;
    readonly gap: string;
    readonly beyond: string;
    readonly unset: string;
    readonly commit: string;
    readonly refused: Readonly<Record<Refusal['kind'], string>>;
  };
  /** How many records a list takes. */
  readonly most: Readonly<Record<string, number>>;
}

const methods12 = {
  Initialize: 'LMSInitialize',
  Finish: 'LMSFinish',
  GetValue: 'LMSGetValue',
  SetValue: 'LMSSetValue',
  Commit: 'LMSCommit',
  GetLastError: 'LMSGetLastError',
  GetErrorString: 'LMSGetErrorString',
  GetDiagnostic: 'LMSGetDiagnostic',
} as const;

const methods2004 = {
  Initialize: 'Initialize',
  Finish: 'Terminate',
  GetValue: 'GetValue',
  SetValue: 'SetValue',
  Commit: 'Commit',
  GetLastError: 'GetLastError',
  GetErrorString: 'GetErrorString',
  GetDiagnostic: 'GetDiagnostic',
} as const;

const every = (code: string): Readonly<Record<Method, string>> => ({
  Initialize: code,
  Finish: code,
  GetValue: code,
  SetValue: code,
  Commit: code,
});

export const standards: Readonly<Record<ScormStandard, StandardWords>> = {
  scorm12: {
    elements: elements12,
    api: 'API',
    methods: methods12,
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    sessionTime: 'cmi.core.session_time',
    totalTime: 'cmi.core.total_time',
    status: 'cmi.core.lesson_status',
    errors: {
      before: every('301'),
      after: every('301'),
      again: '101',
      argument: '201',
      unknown: '201',
      keyword: '402',
      readOnly: '403',
      writeOnly: '404',
      noChildren: '202',
      noCount: '203',
      gap: '201',
      beyond: '0',
      unset: '0',
      commit: '101',
      refused: { type: '405', range: '405', order: '201', set: '201' },
    },
    most: {},
  },
  scorm2004: {
    elements: elements2004,
    api: 'API_1484_11',
    methods: methods2004,
    mode: 'cmi.mode',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    sessionTime: 'cmi.session_time',
    totalTime: 'cmi.total_time',
    status: 'cmi.completion_status',
    errors: {
      before: { Initialize: '0', Finish: '112', GetValue: '122', SetValue: '132', Commit: '142' },
      after: { Initialize: '104', Finish: '113', GetValue: '123', SetValue: '133', Commit: '143' },
      again: '103',
      argument: '201',
      unknown: '401',
      keyword: '404',
      readOnly: '404',
      writeOnly: '405',
      noChildren: '301',
      noCount: '301',
      gap: '351',
      beyond: '301',
      unset: '403',
      commit: '391',
      refused: { type: '406', range: '407', order: '408', set: '351' },
    },
    most: { 'cmi.interactions': 250, 'cmi.objectives': 100 },
  },
};

/** What an LMS says of an error code. */
export const errorStrings: Readonly<Record<ScormStandard, Readonly<Record<string, string>>>> = {
  scorm12: {
    '0': 'No error',
    '101': 'General exception',
    '201': 'Invalid argument error',
    '202': 'Element cannot have children',
    '203': 'Element not an array. Cannot have count',
    '301': 'Not initialized',
    '401': 'Not implemented error',
    '402': 'Invalid set value, element is a keyword',
    '403': 'Element is read only',
    '404': 'Element is write only',
    '405': 'Incorrect data type',
  },
  scorm2004: {
    '0': 'No Error',
    '101': 'General Exception',
    '103': 'Already Initialized',
    '104': 'Content Instance Terminated',
    '112': 'Termination Before Initialization',
    '113': 'Termination After Termination',
    '122': 'Retrieve Data Before Initialization',
    '123': 'Retrieve Data After Termination',
    '132': 'Store Data Before Initialization',
    '133': 'Store Data After Termination',
    '142': 'Commit Before Initialization',
    '143': 'Commit After Termination',
    '201': 'General Argument Error',
    '301': 'General Get Failure',
    '351': 'General Set Failure',
    '391': 'General Commit Failure',
    '401': 'Undefined Data Model Element',
    '402': 'Unimplemented Data Model Element',
    '403': 'Data Model Element Value Not Initialized',
    '404': 'Data Model Element Is Read Only',
    '405': 'Data Model Element Is Write Only',
    '406': 'Data Model Element Type Mismatch',
    '407': 'Data Model Element Value Out Of Range',
    '408': 'Data Model Dependency Not Established',
  },
};
