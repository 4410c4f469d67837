import { randomUUID } from 'node:crypto';
import type { Fact, Guide } from '#contract';
import type { CommandContext } from '../context.ts';
import { dayInPrague } from '../requests/index.ts';
import { libraryWithOwn } from './own-content.ts';
import { deleteItem, findItem, type ItemRow, preparedItem, writeItem } from './repository.ts';

function rowOf({ host, open }: CommandContext, list: ItemRow['list'], content: Guide | Fact): ItemRow {
  const changed = { changedAt: host.clock.now().toISOString(), changedBy: open.person.id };
  return { id: randomUUID(), list, item: content.id, content, ...changed };
}

function holdsOn(row: ItemRow | null, day: string): row is ItemRow {
  return row !== null && 'validFrom' in row.content && row.content.validFrom <= day;
}

/**
 * Keeps an own wording of a guide, also one the checks find something in: the work is not lost, only not signed. One
 * that begins on a later day stands beside the one in force, which the obce need until then; one that holds already
 * replaces both.
 */
export function keepGuide(context: CommandContext, typed: Guide): Guide {
  const { host, reader, change } = context;
  const day = dayInPrague(host.clock.now());
  const guide: Guide = { ...typed, reviewedOn: day, reviewedBy: 'methodologist' };
  const row = rowOf(context, 'guides', guide);
  const prepared = findItem(reader, 'guides', preparedItem(guide.id));
  change({ kind: 'authoring.guide-saved', subject: guide.id }, (writer) => {
    if (prepared !== null) deleteItem(writer, prepared.id);
    if (guide.validFrom <= day) {
      writeItem(writer, row);
      return;
    }
    // What was prepared before and has begun meanwhile is the one in force now.
    if (holdsOn(prepared, day)) writeItem(writer, { ...prepared, item: guide.id });
    writeItem(writer, { ...row, item: preparedItem(guide.id) });
  });
  return guide;
}

/** Keeps an own wording of a fact. Versions that differ from those known so far were checked by the methodologist. */
export function keepFact(context: CommandContext, typed: Fact): Fact {
  const { host, reader, change } = context;
  const known = libraryWithOwn(host, reader)
    .facts.get(typed.id)
    ?.versions.map((each) => JSON.stringify(each));
  const versions = typed.versions.map((version) =>
    known?.includes(JSON.stringify(version)) ? version : { ...version, checkedBy: 'methodologist' as const },
  );
  const fact: Fact = { ...typed, versions };
  const row = rowOf(context, 'facts', fact);
  change({ kind: 'authoring.fact-saved', subject: fact.id }, (writer) => writeItem(writer, row));
  return fact;
}
