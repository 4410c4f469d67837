import { areas, type Cell, outcomes, type Period, type ProtectedCounts, sensitiveAreas } from '#contract';
import { dimensionsOf, planOf, planTables } from '../../src-main/core/summary-package/index.ts';
import type { CountedCase } from '../../src-main/core/summary-protection/index.ts';
import {
  type Answer,
  attack,
  type Finder,
  type Finding,
  type Instance,
  type Table,
} from './attacker/index.ts';

/**
 * A summary before the independent attacker. The plan is public, so it may be taken from the program; what can be
 * concluded is not.
 */

/** The rules and the plan of a summary as the attacker reads them. */
export function instanceOf(cases: readonly CountedCase[], counts: ProtectedCounts, period: Period): Instance {
  // R3: of a whole year it is said which areas nobody came with; small numbers beside them are at least one.
  const zeros = counts.zeros === 'shown';
  const printed = printedCells(counts, period);
  return {
    format: 'sdc-instance/1',
    id: `summary-${period}`,
    dimensions: Object.fromEntries(
      dimensionsOf(period).map(({ name, codes, groups }) => [name, { codes, groups }]),
    ),
    tables: Object.fromEntries(planTables.map((names) => [names.join('-'), names])),
    records: cases.map(({ codes, household }) => ({ ...codes, h: String(household) })),
    releases: [{ id: 'package' }],
    structuralZeros: printed
      .filter(({ status }) => zeros && status.kind === 'exact' && status.value === 0)
      .map(({ c }) => ({ c })),
    model: 'tables',
    rules: {
      k: 5,
      zeros: 'protect',
      mustAllow: [0, 4],
      sensitive: [
        { dim: 'area', codes: sensitiveAreas, k: 10, zeros: 'protect', mustAllow: [0, 9] },
        ...(zeros
          ? [{ dim: 'area', codes: areas, k: 5, zeros: 'publish', mustAllow: [1, 4], alone: true } as const]
          : []),
      ],
      households: { width: 5 },
      homogeneity: [
        { given: [], dim: 'area', minOthers: 2 },
        { given: ['age'], dim: 'area', minOthers: 2 },
        { given: ['sex'], dim: 'area', minOthers: 2 },
        // That a case is still open tells nothing of anybody.
        { given: ['area'], dim: 'outcome', codes: outcomes, minOthers: 2 },
      ],
    },
  };
}

export interface PrintedCell {
  readonly c: Readonly<Record<string, string>>;
  readonly status: Cell['status'];
}

/** The numbers of a package with their places. */
export function printedCells({ total, tables }: ProtectedCounts, period: Period): PrintedCell[] {
  const statuses = new Map([['total total', total]]);
  for (const { name, cells } of tables) {
    for (const { code, status } of cells) statuses.set(`${name} ${code}`, status);
  }
  return planOf(period).flatMap(({ table, code, coordinates }): PrintedCell[] => {
    const status = statuses.get(`${table} ${code}`);
    return status === undefined ? [] : [{ c: { ...coordinates }, status }];
  });
}

function answerOf(printed: readonly PrintedCell[]): Answer {
  const cells = printed.map(({ c, status }) =>
    status.kind === 'exact' ? { c, v: status.value } : { c, v: null, in: [status.lo, status.hi] as const },
  );
  return { releases: [{ id: 'package', cells }] };
}

/** What somebody learns who has the file and knows the rules. `find`: with another solver than his own. */
export function attackFromOutside(
  cases: readonly CountedCase[],
  counts: ProtectedCounts,
  period: Period,
  find?: Finder,
  found?: Table[],
): Finding[] {
  return attack(instanceOf(cases, counts, period), answerOf(printedCells(counts, period)), find, found);
}

/** The finest cells of all tables in which a case is. */
export function placesOfCase({ codes }: CountedCase): Record<string, string>[] {
  return planTables.map((names) => Object.fromEntries(names.map((name) => [name, codes[name]])));
}

/**
 * What a household learns that subtracts its own cases (R8). Of what is hidden only a few values must stay possible,
 * so hidden numbers are given to it as facts and count as printed nowhere.
 */
export function attackByHousehold(
  cases: readonly CountedCase[],
  counts: ProtectedCounts,
  period: Period,
  household: number,
  find?: Finder,
  found?: Table[],
): Finding[] {
  const own = cases.filter((each) => each.household === household).map(({ codes }) => ({ ...codes }));
  const places = own.flatMap((codes) => placesOfCase({ codes, household }));
  const alike = Map.groupBy(places, (c) => JSON.stringify(c));
  const instance = instanceOf(cases, counts, period);
  const printed = printedCells(counts, period);
  const hidden = printed.flatMap(({ c, status }) =>
    status.kind === 'exact' ? [] : [{ c, min: status.lo, max: status.hi }],
  );
  const { households: _, homogeneity: __, ...rules } = instance.rules;
  const insider = {
    id: 'household',
    knows: own.map((c) => ({ c })),
    facts: [...alike.values()].map((members) => ({ c: members[0] ?? {}, min: members.length })),
  };
  return attack(
    { ...instance, rules, facts: hidden, attackers: [insider] },
    answerOf(printed.filter(({ status }) => status.kind === 'exact')),
    find,
    found,
  ).filter(({ kind }) => kind !== 'direct');
}
