import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';

export { bookFor, officeViews } from './book.ts';
export { bundledContent } from './bundled.ts';
export { checkContent } from './checks/index.ts';
export { type Compared, differenceOf } from './difference.ts';
export { answerPaths, evaluate } from './evaluate.ts';
export { changeDays, factOn } from './fact-on.ts';
export { libraryInUse } from './in-use.ts';
export { guideOn, type Layer, type Library, layer } from './library.ts';
export { composePack, largestPack, packFileName, type ReadPack, readPack } from './pack-file.ts';
export { marksOf, type PlacedText, type References, referencesOf, textsOf } from './references.ts';
export { localContacts, notesTo } from './repository.ts';

export const contentHandlers: HandlersOf<'content'> = {
  health: () => fail('not-found'),
  packs: () => fail('not-found'),
  inspectPack: () => fail('not-found'),
  activatePack: () => fail('not-found'),
  rollBackPack: () => fail('not-found'),
  confirmPublisher: () => fail('not-found'),
  revokePublisher: () => fail('not-found'),
  offices: () => fail('not-found'),
  saveContact: () => fail('not-found'),
  lines: () => fail('not-found'),
  duties: () => fail('not-found'),
  saveNote: () => fail('not-found'),
};
