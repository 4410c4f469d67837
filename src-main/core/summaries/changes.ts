import type { CountedCase } from '../summary-protection/index.ts';

/** A counted case and the request that opened it, by which it is known again when the period is counted anew. */
export interface KeptCase {
  readonly request: string;
  readonly counted: CountedCase;
}

/** What a correction changes, see `Correction` of summary-protection. */
export interface Changes {
  readonly unchanged: readonly CountedCase[];
  readonly deleted: readonly CountedCase[];
  readonly added: readonly CountedCase[];
}

function sameCodes(one: CountedCase, other: CountedCase): boolean {
  return Object.entries(one.codes).every(
    ([name, code]) => other.codes[name as keyof typeof one.codes] === code,
  );
}

/**
 * One number for each household of both countings: two are one when a case of both is theirs. A household that was two
 * in one of them is one then, which only hides more.
 */
function jointHouseholds(before: readonly KeptCase[], now: readonly KeptCase[]) {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    if (parent === name) return name;
    const root = rootOf(parent);
    parents.set(name, root);
    return root;
  };
  const firstOf = new Map(before.map(({ request, counted }) => [request, `before ${counted.household}`]));
  for (const { request, counted } of now) {
    const name = firstOf.get(request);
    if (name !== undefined) parents.set(rootOf(`now ${counted.household}`), rootOf(name));
  }
  const numbers = new Map<string, number>();
  return (name: string): number => {
    const root = rootOf(name);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  };
}

/**
 * Compares what was counted with what would be counted now. A case is the same when the same request opened it; when
 * its codes are others, it is among the deleted and among the added (disclosure control §4).
 */
export function changesOf(before: readonly KeptCase[], now: readonly KeptCase[]): Changes {
  const numberOf = jointHouseholds(before, now);
  const known = new Map(before.map(({ request, counted }) => [request, counted]));
  const unchanged: CountedCase[] = [];
  const added: CountedCase[] = [];
  for (const { request, counted } of now) {
    const own = { codes: counted.codes, household: numberOf(`now ${counted.household}`) };
    const earlier = known.get(request);
    const same = earlier !== undefined && sameCodes(earlier, counted);
    (same ? unchanged : added).push(own);
    if (same) known.delete(request);
  }
  const deleted = [...known.values()].map(({ codes, household }) => {
    return { codes, household: numberOf(`before ${household}`) };
  });
  return { unchanged, deleted, added };
}
