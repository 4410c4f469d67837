import { areaOf, type Guide, type GuideLine, plainText, type WalkLine } from '#contract';
import { agedFacts, evaluate, factOn, guideOn, type Library, referencesOf } from '../content/index.ts';
import { isDone, type NumberedWalk } from '../walks/index.ts';
import type { Standing } from './way.ts';

const aged = new WeakMap<Library, { readonly day: string; readonly facts: ReadonlySet<string> }>();

/** Facts that are too old to be relied on that day, put together once a day. */
function agedOn(library: Library, day: string): ReadonlySet<string> {
  const known = aged.get(library);
  if (known?.day === day) return known.facts;
  const facts = agedFacts(library, day);
  aged.set(library, { day, facts });
  return facts;
}

/** A guide in a list: its two sentences without marks. `day` is a Prague day. */
export function guideLine(library: Library, guide: Guide, day: string): GuideLine {
  const old = agedOn(library, day);
  const { id, title } = guide;
  const gist = plainText(guide.gist, {
    fact(fact, genitive) {
      const found = library.facts.get(fact);
      const view = found === undefined ? null : factOn(found, day);
      return (genitive ? view?.sayGenitive : view?.say) ?? '…';
    },
    line: (line) => library.lines.get(line)?.number ?? line,
  });
  const stale = old.size > 0 && [...referencesOf(guide).facts].some((fact) => old.has(fact));
  return { id, area: areaOf(id), title, gist, stale };
}

/** The wordings in use on the day, in the order of the taxonomy given. */
export function guidesOn(library: Library, ids: readonly Guide['id'][], day: string): Guide[] {
  return ids.flatMap((id) => guideOn(library, id, day) ?? []);
}

/** A begun way in a list: how far it is by the answers given so far. */
export function walkLine({ walk, requestNumber }: NumberedWalk, { guide, older }: Standing): WalkLine {
  const { steps } = evaluate(guide, walk.answers);
  return {
    ...{ walk, title: guide.title, requestNumber, stepsTotal: steps.length },
    stepsDone: steps.filter(({ step }) => isDone(walk, step)).length,
    outdated: older !== null,
  };
}
