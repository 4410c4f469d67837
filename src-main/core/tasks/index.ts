import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';

export const tasksHandlers: HandlersOf<'tasks'> = {
  open: () => fail('not-found'),
  ofRequest: () => fail('not-found'),
  add: () => fail('not-found'),
  change: () => fail('not-found'),
  setDone: () => fail('not-found'),
  setRemoved: () => fail('not-found'),
};
