// A learner for courses that are played in a page of their own, and for those in an LMS's frame.
import { playThrough } from './good-learner.ts';
import './harness.ts';

Object.assign(window, { playThrough });
