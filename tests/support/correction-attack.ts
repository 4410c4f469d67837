import type { Period, ProtectedCounts } from '#contract';
import type { Correction, CountedCase } from '../../src-main/core/summary-protection/index.ts';
import { attack, type Finding, type Instance, type Table } from './attacker/index.ts';
import { findWithHighs } from './find-with-highs.ts';
import { instanceOf, type PrintedCell, placesOfCase, printedCells } from './summary-attack.ts';

/**
 * A correction and what it corrects before the independent attacker, who has both. He asks for both packages what he
 * asks for one, and of what was taken away or added for single cases (disclosure control §4).
 */

const unionBefore = ['unchanged', 'deleted'];
const unionAfter = ['unchanged', 'added'];

type Facts = NonNullable<Instance['facts']>;

/** What a number that is hidden without a word still says: that it is divided, or that it is no printed zero. */
function hiddenFacts(printed: readonly PrintedCell[], blocks: readonly string[]): Facts {
  return printed.flatMap(({ c, status }) =>
    status.kind === 'exact' ? [] : [{ c, blocks, min: status.lo, max: status.hi }],
  );
}

function shownCells(printed: readonly PrintedCell[]) {
  return printed.flatMap(({ c, status }) => (status.kind === 'exact' ? [{ c, v: status.value }] : []));
}

function recordsOf(block: string, cases: readonly CountedCase[]): Instance['records'] {
  return cases.map(({ codes, household }) => ({ ...codes, block, h: String(household) }));
}

interface Both {
  readonly instance: Instance;
  readonly before: readonly PrintedCell[];
  readonly after: readonly PrintedCell[];
}

function bothOf(
  { before, unchanged, deleted, added }: Correction,
  after: ProtectedCounts,
  period: Period,
): Both {
  const plain = instanceOf([], before, period);
  const cells = { before: printedCells(before, period), after: printedCells(after, period) };
  const zerosOf = (printed: readonly PrintedCell[], blocks: readonly string[]) =>
    printed
      .filter(({ status }) => status.kind === 'exact' && status.value === 0)
      .map(({ c }) => ({ c, blocks }));
  return {
    ...cells,
    instance: {
      ...plain,
      blocks: ['unchanged', 'deleted', 'added'],
      records: [
        ...recordsOf('unchanged', unchanged),
        ...recordsOf('deleted', deleted),
        ...recordsOf('added', added),
      ],
      releases: [{ id: 'after', blocks: unionAfter }],
      structuralZeros: [...zerosOf(cells.before, unionBefore), ...zerosOf(cells.after, unionAfter)],
      facts: [
        { c: {}, blocks: ['deleted'], min: deleted.length, max: deleted.length },
        { c: {}, blocks: ['added'], min: added.length, max: added.length },
        ...hiddenFacts(cells.after, unionAfter),
      ],
    },
  };
}

/** Of what changed: none and one must both be possible wherever there is none or one. */
function ofChanges({ instance, before }: Both): Instance {
  const single = { k: 2, zeros: 'protect', mustAllow: [0, 1] } as const;
  const { homogeneity = [] } = instance.rules;
  return {
    ...instance,
    facts: [...(instance.facts ?? []), ...hiddenFacts(before, unionBefore)],
    prior: [{ id: 'before', blocks: unionBefore, cells: shownCells(before) }],
    targetBlocks: [['deleted'], ['added']],
    rules: {
      ...single,
      derivedMin: 2,
      homogeneity,
      blockRules: { deleted: { ...single, exemptTotal: true }, added: { ...single, exemptTotal: true } },
    },
  };
}

function answerOf({ after }: Both) {
  return { releases: [{ id: 'after', blocks: unionAfter, cells: shownCells(after) }] };
}

/** What somebody learns who has both files and knows the rules. `found`: tables for who attacks next. */
export function attackCorrection(
  correction: Correction,
  after: ProtectedCounts,
  period: Period,
  found: Table[] = [],
): Finding[] {
  const both = bothOf(correction, after, period);
  const cells = both.before.map(({ c, status }) =>
    status.kind === 'exact' ? { c, v: status.value } : { c, v: null, in: [status.lo, status.hi] as const },
  );
  const packages: Instance = {
    ...both.instance,
    prior: [{ id: 'before', blocks: unionBefore, cells }],
    targetBlocks: [unionBefore, unionAfter],
  };
  return [
    ...attack(packages, answerOf(both), findWithHighs, found),
    ...attack(ofChanges(both), answerOf(both), findWithHighs, found),
  ];
}

/** What a household learns that has both files and subtracts its own cases (R8), in each of the three parts. */
export function attackCorrectionByHousehold(
  correction: Correction,
  after: ProtectedCounts,
  period: Period,
  household: number,
  found: Table[] = [],
): Finding[] {
  const both = bothOf(correction, after, period);
  const own = (['unchanged', 'deleted', 'added'] as const).flatMap((block) =>
    correction[block].filter((each) => each.household === household).map((each) => ({ block, each })),
  );
  const places = own.flatMap(({ block, each }) => placesOfCase(each).map((c) => ({ c, blocks: [block] })));
  const alike = Map.groupBy(places, (place) => JSON.stringify(place));
  const insider = {
    id: 'household',
    knows: own.map(({ block, each }) => ({ c: { ...each.codes }, blocks: [block] })),
    facts: [...alike.values()].map((members) => ({
      c: members[0]?.c ?? {},
      blocks: members[0]?.blocks ?? [],
      min: members.length,
    })),
  };
  const { households: _, homogeneity: __, ...rules } = both.instance.rules;
  const packages: Instance = {
    ...both.instance,
    rules,
    facts: [...(both.instance.facts ?? []), ...hiddenFacts(both.before, unionBefore)],
    prior: [{ id: 'before', blocks: unionBefore, cells: shownCells(both.before) }],
    targetBlocks: [unionBefore, unionAfter],
    attackers: [insider],
  };
  // Of a change that is all his own there is nothing to learn.
  const blocks = (['deleted', 'added'] as const).filter(
    (block) => correction[block].length > own.filter((each) => each.block === block).length,
  );
  const changes = ofChanges(both);
  const { homogeneity: ___, ...single } = changes.rules;
  const answer = answerOf(both);
  return [
    ...attack(packages, answer, findWithHighs, found),
    ...attack(
      { ...changes, rules: single, targetBlocks: blocks.map((block) => [block]), attackers: [insider] },
      answer,
      findWithHighs,
      found,
    ),
  ].filter(({ kind }) => kind !== 'direct');
}
