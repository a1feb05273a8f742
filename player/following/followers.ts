import { BesideFollower } from './beside-follower.ts';
import { Cmi5Follower } from './cmi5.ts';
import type { Followers } from './follower.ts';
import { XapiFollower } from './xapi.ts';

export const followers: Followers = {
  cmi5: (options) => new Cmi5Follower(options),
  xapi: (options) => new XapiFollower(options),
  beside: (options) => new BesideFollower(options),
};
