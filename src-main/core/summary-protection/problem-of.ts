import { type Period, type ProtectedCounts, sensitiveAreas } from '#contract';
import type { BlockRule, Printed, Problem } from '../disclosure/index.ts';
import {
  demandAreas,
  dimensionsOf,
  groupQuestions,
  type PlanCell,
  planTables,
  rules,
} from '../summary-package/index.ts';
import { type Classified, isPrintedZero } from './classify.ts';
import { blocksAfter, blocksBefore, type Correction, parts } from './correction.ts';
import type { CountedCase } from './counted-case.ts';
import { type Block, insidersOf } from './insiders.ts';
import { printedBefore } from './printed-before.ts';

function everyNumber(threshold: number) {
  return { k: threshold, zeros: 'protect', mustAllow: { lo: 0, hi: threshold - 1 } } as const;
}

/** Cases with the same codes and household are one record. */
function recordsOf({ name, cases }: Block): Problem['records'] {
  const alike = Map.groupBy(cases, ({ codes, household }) => JSON.stringify([codes, household]));
  return [...alike.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ block: name, codes: first.codes, count: members.length, household: String(first.household) }];
  });
}

/** How many cases a correction took away, or added, is no secret: the package says it. */
function publicTotal({ name, cases }: Block): Printed {
  const range = { lo: cases.length, hi: cases.length };
  return { coordinates: {}, blocks: [name], release: null, range };
}

/** Of what a correction took away, or added, no single case may be found out (disclosure control §4). */
function ruleOfChange(block: string): BlockRule {
  return {
    ...everyNumber(2),
    block,
    exemptTotal: true,
    householdWidth: null,
    derivedMin: 2,
    ofAllCodes: true,
  };
}

/**
 * What the engine is asked for one period; `overShare`: numbers of nearly everybody. Periods of one obec never
 * overlap, and what was saved never changes (posting dates), so earlier packages share no number with this one and
 * need not be in it, but the one it corrects.
 */
export function problemOf(
  cases: readonly CountedCase[],
  period: Period,
  candidates: readonly Classified[],
  zeros: ProtectedCounts['zeros'],
  overShare: readonly PlanCell[],
  correction: Correction | null,
): Problem {
  const changes =
    correction === null
      ? []
      : [
          { name: parts.deleted, cases: correction.deleted },
          { name: parts.added, cases: correction.added },
        ];
  const counted: readonly Block[] =
    correction === null
      ? [{ name: period, cases }]
      : [{ name: parts.unchanged, cases: correction.unchanged }, ...changes];
  const blocks = correction === null ? [period] : blocksAfter;
  const printedZeros = [
    ...(zeros === 'shown' ? [blocks] : []),
    ...(correction?.before.zeros === 'shown' ? [blocksBefore] : []),
  ];
  return {
    dimensions: dimensionsOf(period),
    tables: planTables,
    blocks: counted.map(({ name }) => name),
    records: counted.flatMap(recordsOf),
    candidates: candidates.map(({ cell, count, danger, hiddenAs, silent }) => ({
      coordinates: cell.coordinates,
      blocks,
      release: period,
      hiddenAs,
      silent,
      // All other numbers are read by the total: rather than hide it, less is divided.
      must: (cell.parent === null && danger === null) || isPrintedZero({ count, danger }) ? 'show' : null,
      // Large numbers say more (disclosure control §6).
      weight: 1 + count / 10,
    })),
    prior: correction === null ? [] : printedBefore(correction.before, period, blocksBefore),
    facts: changes.map(publicTotal),
    attackers: [
      // Anybody who has the file, and the one before it.
      { sees: null, knows: [], facts: [], own: null },
      ...insidersOf(counted, candidates),
    ],
    // R3: under a printed zero everything is zero, and that is no secret any more.
    structuralZeros: [
      ...candidates.filter(isPrintedZero).map(({ cell }) => ({ coordinates: cell.coordinates, blocks })),
      ...(correction === null ? [] : printedBefore(correction.before, period, blocksBefore))
        .filter(({ range }) => range.hi === 0)
        .map(({ coordinates }) => ({ coordinates, blocks: blocksBefore })),
    ],
    // R12: nor may it be worked out nearly, printed or not.
    designated: overShare.map(({ coordinates }) => ({
      coordinates,
      blocks,
      allow: null,
      width: rules.threshold,
    })),
    targetBlocks:
      correction === null ? [[period]] : [blocksAfter, blocksBefore, ...changes.map(({ name }) => [name])],
    model: 'tables',
    rules: {
      ...everyNumber(rules.threshold),
      derivedMin: rules.valuesPossible,
      sensitive: [{ dimension: 'area', codes: sensitiveAreas, ...everyNumber(rules.sensitiveThreshold) }],
      publishedZeros: printedZeros.map((own) => ({ dimension: 'area', codes: demandAreas, blocks: own })),
      groups: groupQuestions.map(({ given, about, codes }) => ({
        given: given === null ? [] : [given],
        dimension: about,
        codes,
        others: rules.othersPossible,
      })),
      householdWidth: rules.threshold,
      blocks: changes.map(({ name }) => ruleOfChange(name)),
    },
  };
}
