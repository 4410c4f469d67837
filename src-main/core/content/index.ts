import type { HandlersOf } from '../context.ts';
import { dayInPrague } from '../requests/index.ts';
import { officeViews } from './book.ts';
import { factOn } from './fact-on.ts';
import { healthOn } from './health.ts';
import { libraryInUse } from './in-use.ts';
import { localHandlers } from './local/handlers.ts';
import { packHandlers } from './packs/handlers.ts';
import { localContacts } from './repository.ts';

export { bookFor, officeViews } from './book.ts';
export { bundledContent } from './bundled.ts';
export { checkContent } from './checks/index.ts';
export { type Compared, differenceOf } from './difference.ts';
export { answerPaths, evaluate } from './evaluate.ts';
export { changeDays, factOn } from './fact-on.ts';
export { agedFacts } from './health.ts';
export { layersInUse, libraryInUse } from './in-use.ts';
export { guideOn, type Library, layer } from './library.ts';
export { composePack, packFileName, readPack } from './pack-file.ts';
export { referencesOf, textsOf } from './references.ts';
export { localContacts, notesTo } from './repository.ts';

export const contentHandlers: HandlersOf<'content'> = {
  ...packHandlers,
  ...localHandlers,

  health: ({ host, reader }) => healthOn(libraryInUse(host, reader), dayInPrague(host.clock.now())),

  offices({ host, reader }) {
    const library = libraryInUse(host, reader);
    return { offices: officeViews(library, library.offices.keys(), localContacts(reader)) };
  },

  lines: ({ host, reader }) => ({ lines: [...libraryInUse(host, reader).lines.values()] }),

  duties({ host, reader }) {
    const library = libraryInUse(host, reader);
    const duties = [...library.duties.values()];
    const day = dayInPrague(host.clock.now());
    const wanted = new Set(duties.flatMap(({ facts }) => facts));
    const facts = [...wanted].flatMap((id) => {
      const fact = library.facts.get(id);
      return fact === undefined ? [] : [factOn(fact, day)];
    });
    const asked = facts.map(({ ask }) => ask);
    return { duties, facts, offices: officeViews(library, asked, localContacts(reader)) };
  },
};
