import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';

export const guidesHandlers: HandlersOf<'guides'> = {
  list: () => fail('not-found'),
  find: () => fail('not-found'),
  read: () => fail('not-found'),
  evaluate: () => fail('not-found'),
  answer: () => fail('not-found'),
  markStep: () => fail('not-found'),
  makeTasks: () => fail('not-found'),
  walks: () => fail('not-found'),
  forgetWalk: () => fail('not-found'),
  affected: () => fail('not-found'),
  difference: () => fail('not-found'),
  adopt: () => fail('not-found'),
};
