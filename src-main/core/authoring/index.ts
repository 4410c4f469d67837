import { randomUUID } from 'node:crypto';
import type { AuthoredItem, Fact, Guide } from '#contract';
import { bookFor, bundledContent, evaluate, guideOn, localContacts } from '../content/index.ts';
import type { CommandContext, HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import { dayInPrague } from '../requests/index.ts';
import { findingsIn, findingsOf, libraryWithOwn, ownContent, withItem } from './own-content.ts';
import { deleteItem, findItem, type ItemRow, itemById, listItems, writeItem } from './repository.ts';
import { lastLabel, savePack } from './save-pack.ts';

function nameOf({ content }: ItemRow): string {
  return 'title' in content ? content.title : (content.versions.at(-1)?.text ?? content.id);
}

/** Keeps an own wording, also one the checks find something in: the work is not lost, only not signed. */
function keep(context: CommandContext, list: ItemRow['list'], content: Guide | Fact) {
  const { host, open, reader, change } = context;
  const now = host.clock.now();
  const kind = list === 'guides' ? 'authoring.guide-saved' : 'authoring.fact-saved';
  const row = { list, item: content.id, content, changedAt: now.toISOString(), changedBy: open.person.id };
  change({ kind, subject: content.id }, (writer) => writeItem(writer, { id: randomUUID(), ...row }));
  const findings = findingsIn(host, ownContent(listItems(reader)), dayInPrague(now));
  return { findings: findingsOf(findings, list, content.id) };
}

export const authoringHandlers: HandlersOf<'authoring'> = {
  items({ host, open, reader }) {
    const rows = listItems(reader);
    const bundled = bundledContent(host);
    const findings = findingsIn(host, ownContent(rows), dayInPrague(host.clock.now()));
    const items = rows.map((row): AuthoredItem => {
      const { id, list, item, changedAt, changedBy } = row;
      const errors = findingsOf(findings, list, item).filter(({ severity }) => severity === 'error');
      const replaces = bundled[list].some((thing) => thing.id === item);
      const about = { name: nameOf(row), replaces, findings: errors.length };
      return { id, list, item, changedAt, changedBy, ...about };
    });
    return { items, last: lastLabel({ open, reader }) };
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
    const own = findItem(reader, 'guides', id) !== null;
    const guide = guideOn(libraryWithOwn(host, reader), id, dayInPrague(host.clock.now()));
    return { guide: guide ?? fail('not-found'), own };
  },

  fact({ host, reader }, { fact: id }) {
    const own = findItem(reader, 'facts', id) !== null;
    return { fact: libraryWithOwn(host, reader).facts.get(id) ?? fail('not-found'), own };
  },

  saveGuide: (context, { guide }) => keep(context, 'guides', guide),
  saveFact: (context, { fact }) => keep(context, 'facts', fact),

  checkGuide({ host, reader }, { guide }) {
    const own = withItem(ownContent(listItems(reader)), { guide });
    return { findings: findingsOf(findingsIn(host, own, dayInPrague(host.clock.now())), 'guides', guide.id) };
  },

  preview({ host, reader }, { guide }) {
    const day = dayInPrague(host.clock.now());
    const library = libraryWithOwn(host, reader, withItem(ownContent(listItems(reader)), { guide }));
    return {
      ...{ guide, day, book: bookFor(library, guide, day, localContacts(reader)) },
      evaluation: evaluate(guide, []),
      ...{ origin: null, notes: [], walk: null, doneBeside: [], outdated: false, changesOn: null },
    };
  },

  discard({ reader, change }, { id }) {
    const row = itemById(reader, id) ?? fail('not-found');
    change({ kind: 'authoring.discarded', subject: row.item }, (writer) => deleteItem(writer, id));
    return {};
  },

  savePack: (context, { title }) => savePack(context, title),
};
