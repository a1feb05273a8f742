import type { XapiVersion } from '../../xapi/statement.ts';
import type { Caller } from '../access/caller.ts';
import type { Store } from '../store/store.ts';
import type { Watch } from './watch.ts';
import type { Limits } from './limits.ts';

/** What a resource can be asked; HEAD is answered as GET (Communication 1.1). */
export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** A request once its version, caller and parameters are known to be good, whichever syntax it came in. */
export interface Call {
  readonly method: Method;
  /** Path as the client wrote it, for links back. */
  readonly path: string;
  readonly version: XapiVersion;
  readonly caller: Caller;
  readonly parameters: ReadonlyMap<string, string>;
  header(name: string): string | undefined;
  /** Whole body, no longer than allowed. */
  body(): Promise<Uint8Array>;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What resources work with. */
export interface Services {
  readonly store: Store;
  readonly limits: Limits;
  readonly watch?: Watch;
}

/** One method of one resource: the parameters it knows, and what it does. Others are refused (Communication 3.2). */
export interface Action {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly run: (call: Call, services: Services) => Promise<Answer>;
}

export type Resource = Readonly<Partial<Record<Method, Action>>>;
