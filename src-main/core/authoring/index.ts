import type { AuthoredItem } from '#contract';
import { bookFor, bundledContent, evaluate, guideOn, localContacts } from '../content/index.ts';
import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import type { Host } from '../host.ts';
import { fingerprintOf } from '../minisign/index.ts';
import { dayInPrague } from '../requests/index.ts';
import { keepFact, keepGuide } from './keep.ts';
import { findingsOfFact, findingsOfGuide, libraryWithOwn, ownContent } from './own-content.ts';
import { deleteItem, findItem, type ItemRow, itemById, listItems, preparedItem } from './repository.ts';
import { lastLabel, savePack } from './save-pack.ts';

function today(host: Host): string {
  return dayInPrague(host.clock.now());
}

/** A row as it is listed, with what the checks find in it. */
function itemOf(host: Host, rows: readonly ItemRow[], row: ItemRow): AuthoredItem {
  const { id, list, content, changedAt, changedBy } = row;
  const day = today(host);
  const bundled = bundledContent(host);
  const replaces = bundled[list].some((thing) => thing.id === content.id);
  const about = { id, list, item: content.id, replaces, changedAt, changedBy };
  if ('title' in content) {
    const findings = findingsOfGuide(host, ownContent(rows), content, day);
    return { ...about, name: content.title, validFrom: content.validFrom, findings };
  }
  const name = content.versions.at(-1)?.text ?? content.id;
  return { ...about, name, validFrom: null, findings: findingsOfFact(host, content, day) };
}

export const authoringHandlers: HandlersOf<'authoring'> = {
  items({ host, open, reader }) {
    const rows = listItems(reader);
    return {
      items: rows.map((row) => itemOf(host, rows, row)),
      last: lastLabel({ open, reader }),
      signerFingerprint: fingerprintOf(open.signer),
    };
  },

  palette({ host, reader }) {
    const { facts, offices, lines, services, terms, letters } = libraryWithOwn(host, reader);
    return {
      facts: [...facts.values()],
      offices: [...offices.values()],
      lines: [...lines.values()],
      services: [...services.values()],
      terms: [...terms.values()],
      letters: [...letters.values()],
    };
  },

  guide({ host, reader }, { guide: id }) {
    const row = findItem(reader, 'guides', preparedItem(id)) ?? findItem(reader, 'guides', id);
    if (row !== null && 'title' in row.content) return { guide: row.content, own: true };
    const guide = guideOn(libraryWithOwn(host, reader), id, today(host));
    return { guide: guide ?? fail('not-found'), own: false };
  },

  fact({ host, reader }, { fact: id }) {
    const own = findItem(reader, 'facts', id) !== null;
    return { fact: libraryWithOwn(host, reader).facts.get(id) ?? fail('not-found'), own };
  },

  saveGuide(context, { guide }) {
    const { host, reader } = context;
    const kept = keepGuide(context, guide);
    return { findings: findingsOfGuide(host, ownContent(listItems(reader)), kept, today(host)) };
  },

  saveFact(context, { fact }) {
    return { findings: findingsOfFact(context.host, keepFact(context, fact), today(context.host)) };
  },

  checkGuide({ host, reader }, { guide }) {
    return { findings: findingsOfGuide(host, ownContent(listItems(reader)), guide, today(host)) };
  },

  checkFact: ({ host }, { fact }) => ({ findings: findingsOfFact(host, fact, today(host)) }),

  preview({ host, reader }, { guide, answers }) {
    const day = today(host);
    const library = libraryWithOwn(host, reader);
    const walked = { guide, day, book: bookFor(library, guide, day, localContacts(reader)) };
    return {
      ...{ ...walked, evaluation: evaluate(guide, answers) },
      ...{ origin: null, notes: [], walk: null, doneBeside: [], outdated: false, changesOn: null },
    };
  },

  discard({ reader, change }, { id }) {
    const row = itemById(reader, id) ?? fail('not-found');
    change({ kind: 'authoring.discarded', subject: row.content.id }, (writer) => deleteItem(writer, id));
    return {};
  },

  savePack: (context, { title }) => savePack(context, title),
};
