import type { PaperFormat, SavedFile } from '#contract';
import { bookFor, guideOn, libraryInUse, localContacts, officeViews } from '../content/index.ts';
import type { CommandContext, HandlersOf, QueryContext } from '../context.ts';
import { fail } from '../errors.ts';
import { dayInPrague } from '../requests/index.ts';
import { cardPaper, householdPaper, leafletPaper, type PaperFrame } from './compose.ts';
import { composeDocx } from './docx.ts';
import { letterPaper, letterPreview } from './letter.ts';
import type { Paper } from './paper.ts';
import { drawPdf } from './pdf.ts';

/** Draws a paper and offers it to be saved; the journal knows which one it was, never for whom. */
async function offer(
  { host, open, vault, change }: CommandContext,
  paper: Paper,
  format: PaperFormat,
  file: { readonly name: string; readonly subject: string },
): Promise<{ saved: SavedFile }> {
  const bytes = format === 'pdf' ? await drawPdf(host, paper) : await composeDocx(paper);
  const saved = await host.files.save(`naves-${file.name}.${format}`, bytes);
  if (vault.open() !== open) fail('vault-locked');
  if (saved.outcome === 'saved') {
    change({ kind: 'leaflet.saved', subject: file.subject }, () => undefined);
  }
  return { saved };
}

function frameFor({ host, open }: QueryContext, largePrint: boolean): PaperFrame {
  const now = host.clock.now();
  return { place: open.place.name, day: dayInPrague(now), madeAt: now.toISOString(), largePrint };
}

export const leafletsHandlers: HandlersOf<'leaflets'> = {
  saveLeaflet(context, { guide: id, format, largePrint }) {
    const { host, reader } = context;
    const frame = frameFor(context, largePrint);
    const library = libraryInUse(host, reader);
    const guide = guideOn(library, id, frame.day) ?? fail('not-found');
    const book = bookFor(library, guide, frame.day, localContacts(reader));
    const file = { name: `letak-${id}`, subject: id };
    return offer(context, leafletPaper(guide, book, frame), format, file);
  },

  saveHouseholdLeaflet(context, { format, largePrint }) {
    const { host, reader } = context;
    const library = libraryInUse(host, reader);
    const offices = officeViews(library, library.offices.keys(), localContacts(reader));
    const paper = householdPaper(offices, [...library.lines.values()], frameFor(context, largePrint));
    return offer(context, paper, format, { name: 'letak-kdo-pomuze', subject: 'household' });
  },

  saveCard(context, { guide: id }) {
    const { host, reader } = context;
    const frame = frameFor(context, false);
    const library = libraryInUse(host, reader);
    const guide = guideOn(library, id, frame.day) ?? fail('not-found');
    const book = bookFor(library, guide, frame.day, localContacts(reader));
    return offer(context, cardPaper(guide, book, frame), 'pdf', { name: `karta-${id}`, subject: id });
  },

  saveLetter(context, { letter: id }) {
    const { host, open, reader } = context;
    const library = libraryInUse(host, reader);
    const letter = library.letters.get(id) ?? fail('not-found');
    const now = host.clock.now();
    const to = letter.to === null ? null : (library.offices.get(letter.to)?.name ?? null);
    const blanks = { place: open.place.name, day: dayInPrague(now) };
    const paper = letterPaper(letter, to, blanks, now.toISOString());
    return offer(context, paper, 'docx', { name: `dopis-${id}`, subject: id });
  },

  letter({ host, open, reader }, { letter: id }) {
    const library = libraryInUse(host, reader);
    const letter = library.letters.get(id) ?? fail('not-found');
    const { title, to, when } = letter;
    const body = letterPreview(letter, { place: open.place.name, day: dayInPrague(host.clock.now()) });
    return { title, to: to === null ? null : (library.offices.get(to)?.name ?? null), when, body };
  },
};
