import { type Period, type ProtectedCounts, sensitiveAreas } from '#contract';
import type { Problem } from '../disclosure/index.ts';
import {
  demandAreas,
  dimensionsOf,
  groupQuestions,
  type PlanCell,
  planTables,
  rules,
} from '../summary-package/index.ts';
import { type Classified, isPrintedZero } from './classify.ts';
import type { CountedCase } from './counted-case.ts';
import { insidersOf } from './insiders.ts';

function everyNumber(threshold: number) {
  return { k: threshold, zeros: 'protect', mustAllow: { lo: 0, hi: threshold - 1 } } as const;
}

/** Cases with the same codes and household are one record. */
function recordsOf(cases: readonly CountedCase[], period: Period): Problem['records'] {
  const alike = Map.groupBy(cases, ({ codes, household }) => JSON.stringify([codes, household]));
  return [...alike.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ block: period, codes: first.codes, count: members.length, household: String(first.household) }];
  });
}

/**
 * What the engine is asked for one period; `overShare`: numbers of nearly everybody. Periods of one obec never overlap, and what was saved never changes
 * (posting dates), so earlier packages share no number with this one and need not be in it.
 */
export function problemOf(
  cases: readonly CountedCase[],
  period: Period,
  candidates: readonly Classified[],
  zeros: ProtectedCounts['zeros'],
  overShare: readonly PlanCell[],
): Problem {
  return {
    dimensions: dimensionsOf(period),
    tables: planTables,
    blocks: [period],
    records: recordsOf(cases, period),
    candidates: candidates.map(({ cell, count, danger, hiddenAs }) => ({
      coordinates: cell.coordinates,
      blocks: [period],
      release: period,
      hiddenAs,
      // All other numbers are read by the total: rather than hide it, less is divided.
      must: (cell.parent === null && danger === null) || isPrintedZero({ count, danger }) ? 'show' : null,
      // Large numbers say more (disclosure control §6).
      weight: 1 + count / 10,
    })),
    prior: [],
    facts: [],
    attackers: [
      // Anybody who has the file.
      { sees: null, knows: [], facts: [], own: null },
      ...insidersOf(cases, period, candidates),
    ],
    // R3: under a printed zero everything is zero, and that is no secret any more.
    structuralZeros: candidates
      .filter(isPrintedZero)
      .map(({ cell }) => ({ coordinates: cell.coordinates, blocks: [period] })),
    // R12: nor may it be worked out nearly, printed or not.
    designated: overShare.map(({ coordinates }) => ({
      coordinates,
      blocks: [period],
      allow: null,
      width: rules.threshold,
    })),
    targetBlocks: [[period]],
    model: 'tables',
    rules: {
      ...everyNumber(rules.threshold),
      derivedMin: rules.valuesPossible,
      sensitive: [{ dimension: 'area', codes: sensitiveAreas, ...everyNumber(rules.sensitiveThreshold) }],
      publishedZeros: zeros === 'shown' ? [{ dimension: 'area', codes: demandAreas }] : [],
      groups: groupQuestions.map(({ given, about, codes }) => ({
        given: given === null ? [] : [given],
        dimension: about,
        codes,
        others: rules.othersPossible,
      })),
      householdWidth: rules.threshold,
      blocks: [],
    },
  };
}
