import type { ContentHealth, Fact, FactStatus, Situation } from '#contract';
import { changeDays, factOn } from './fact-on.ts';
import { guideOn, type Library } from './library.ts';
import { referencesOf } from './references.ts';

/** The last day anybody checked one of the facts; the first day of the calendar when there is none. */
export function newestCheck(facts: Iterable<Fact>): string {
  let newest = '1970-01-01';
  for (const { versions } of facts) {
    for (const { checkedOn } of versions) if (checkedOn > newest) newest = checkedOn;
  }
  return newest;
}

/** Facts whose wording of the day has expired or that nobody checked for a year. */
export function agedFacts(library: Library, day: string): Set<string> {
  const aged: readonly FactStatus[] = ['expired', 'stale'];
  return new Set(
    [...library.facts.values()].filter((fact) => aged.includes(factOn(fact, day).status)).map(({ id }) => id),
  );
}

/** Guides whose wording of the day prints one of the facts. */
function guidesPrinting(library: Library, facts: ReadonlySet<string>, day: string): Situation[] {
  return [...library.guides.keys()].filter((id) => {
    const guide = guideOn(library, id, day);
    return guide !== null && [...referencesOf(guide).facts].some((fact) => facts.has(fact));
  });
}

/** How fresh the content is on a calendar day (`2026-11-22`). */
export function healthOn(library: Library, day: string): ContentHealth {
  const statuses = [...library.facts.values()].map((fact) => factOn(fact, day).status);
  const count = (status: FactStatus) => statuses.filter((each) => each === status).length;
  const upcoming = new Set([...library.facts.values()].flatMap((fact) => changeDays(fact, day)));
  for (const wordings of library.guides.values()) {
    for (const { validFrom } of wordings) if (validFrom > day) upcoming.add(validFrom);
  }
  return {
    newestCheck: newestCheck(library.facts.values()),
    facts: statuses.length,
    toVerify: count('to-verify'),
    stale: count('stale'),
    expired: count('expired'),
    guides: guidesPrinting(library, agedFacts(library, day), day),
    upcoming: [...upcoming].sort(),
  };
}
