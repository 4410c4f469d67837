import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';

export const leafletsHandlers: HandlersOf<'leaflets'> = {
  saveLeaflet: () => fail('not-found'),
  saveHouseholdLeaflet: () => fail('not-found'),
  saveCard: () => fail('not-found'),
  saveLetter: () => fail('not-found'),
  letter: () => fail('not-found'),
};
