import type { ContentChange, WalkLine } from '#contract';
import { differenceOf } from '../content/index.ts';
import type { QueryContext } from '../context.ts';
import { listOpenWalks } from '../walks/index.ts';
import { walkLine } from './line.ts';
import { type Standing, standingOf } from './way.ts';
import { comparable, wordingAhead } from './wording.ts';

/** The wording a way will have to go by, and from which day; `changesOn` is null when it holds already. */
function nextWording({ way, library, day, current, older }: Standing) {
  if (current === null) return null;
  if (older !== null) return { before: older.reading, after: current.reading, changesOn: null };
  const ahead = wordingAhead(library, way.guide, day, current.hash);
  return ahead === null ? null : { before: current.reading, after: ahead.reading, changesOn: ahead.on };
}

/** Ways of open requests, and those on their own, whose guide says something else now or will on a day ahead. */
export function affectedWalks(
  context: Pick<QueryContext, 'host' | 'reader'>,
): { line: WalkLine; changesOn: string | null }[] {
  return listOpenWalks(context.reader).flatMap((numbered) => {
    const { guide, request } = numbered.walk;
    const standing = standingOf(context, { guide, request }, numbered.walk);
    const next = nextWording(standing);
    return next === null ? [] : [{ line: walkLine(numbered, standing), changesOn: next.changesOn }];
  });
}

/**
 * What differs between the wording a way goes by and the one in use, or else the prepared one. Facts are named
 * only when they changed: one that a text no longer needs still holds.
 */
export function changesFor(standing: Standing): { changes: ContentChange[]; changesOn: string | null } {
  const next = nextWording(standing);
  if (next === null) return { changes: [], changesOn: null };
  const { library } = standing;
  const changes = differenceOf(comparable(library, next.before), comparable(library, next.after));
  return {
    changes: changes.filter(({ list, kind }) => list === 'guides' || kind === 'changed'),
    changesOn: next.changesOn,
  };
}
