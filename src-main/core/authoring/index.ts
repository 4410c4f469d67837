import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';

export const authoringHandlers: HandlersOf<'authoring'> = {
  items: () => fail('not-found'),
  palette: () => fail('not-found'),
  guide: () => fail('not-found'),
  fact: () => fail('not-found'),
  saveGuide: () => fail('not-found'),
  saveFact: () => fail('not-found'),
  checkGuide: () => fail('not-found'),
  preview: () => fail('not-found'),
  discard: () => fail('not-found'),
  savePack: () => fail('not-found'),
};
