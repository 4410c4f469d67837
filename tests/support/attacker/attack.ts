import { type Aim, aimsOf, needOf, type Status } from './aims.ts';
import type { Finder } from './finder.ts';
import type { Answer, Cell, Finding, Instance, Interval, Release } from './format.ts';
import { Oracle, type Row, type Table } from './oracle.ts';
import { remainders } from './remainders.ts';
import { unsafeAt } from './rules.ts';
import { apart, blocksOf, nameOf, type Spot, spotOf, type World, worldOf } from './truth.ts';

interface Printed {
  readonly release: string;
  readonly isNew: boolean;
  readonly spot: Spot;
  readonly name: string;
  readonly cell: Cell;
  readonly count: number;
  readonly members: readonly number[];
}

function sumOf(members: readonly number[], table: readonly number[]): number {
  return members.reduce((total, at) => total + (table[at] ?? 0), 0);
}

function printedOf(instance: Instance, world: World, answer: Answer): Printed[] {
  const read = (release: Release, isNew: boolean): Printed[] => {
    const blocks =
      release.blocks ?? instance.releases.find(({ id }) => id === release.id)?.blocks ?? blocksOf(instance);
    return release.cells.map((cell) => {
      const spot = spotOf(instance, cell.c, blocks);
      const members = world.members(spot) ?? [];
      const count = sumOf(members, world.truth);
      return { release: release.id, isNew, spot, name: nameOf(spot), cell, count, members };
    });
  };
  const prior = instance.prior ?? [];
  const out = new Set(prior.map(({ id }) => id));
  return [
    ...prior.flatMap((release) => read(release, false)),
    ...answer.releases.filter(({ id }) => !out.has(id)).flatMap((release) => read(release, true)),
  ];
}

/** False numbers, small numbers in plain sight, ranges that say too much, earlier releases that changed. */
function plainFaults(
  instance: Instance,
  world: World,
  answer: Answer,
  printed: readonly Printed[],
): Finding[] {
  const findings: Finding[] = [];
  const designated = new Set(
    (instance.protect ?? []).map(({ c, blocks }) =>
      nameOf(spotOf(instance, c, blocks ?? blocksOf(instance))),
    ),
  );
  for (const { isNew, spot, name, cell, count } of printed) {
    if (!isNew) continue;
    if (cell.v !== null) {
      if (cell.v !== count) findings.push({ kind: 'wrong', where: name });
      if (designated.has(name) || unsafeAt(instance, world, spot) !== null) {
        findings.push({ kind: 'direct', where: name });
      }
    } else if (cell.in !== undefined) {
      const [lo, hi] = cell.in;
      if (count < lo || (hi !== null && count > hi)) findings.push({ kind: 'wrong', where: name });
    }
  }
  for (const { id, cells } of instance.prior ?? []) {
    const again = answer.releases.find((release) => release.id === id);
    if (again !== undefined && JSON.stringify(again.cells) !== JSON.stringify(cells)) {
      findings.push({ kind: 'wrong', where: id });
    }
  }
  return findings;
}

function usefulness(instance: Instance, printed: readonly Printed[]): Finding[] {
  const fresh = printed.filter(({ isNew }) => isNew);
  const shown = fresh.filter(({ cell }) => cell.v !== null);
  const { minShown = 0, maxHidden = Number.POSITIVE_INFINITY, mustPublish = [] } = instance.utility ?? {};
  const findings: Finding[] = [];
  if (shown.length < minShown) findings.push({ kind: 'utility', where: `shown ${shown.length}` });
  if (fresh.length - shown.length > maxHidden) {
    findings.push({ kind: 'utility', where: `hidden ${fresh.length - shown.length}` });
  }
  for (const { release, c } of mustPublish) {
    const blocks = instance.releases.find(({ id }) => id === release)?.blocks ?? blocksOf(instance);
    const name = nameOf(spotOf(instance, c, blocks));
    if (!shown.some((each) => each.release === release && each.name === name)) {
      findings.push({ kind: 'utility', where: name });
    }
  }
  return findings;
}

function exactRow(members: readonly number[], lo: number, hi: number | null): Row {
  return { terms: new Map(members.map((at) => [at, 1])), lo, hi };
}

type Who = NonNullable<Instance['attackers']>[number];

function oracleOf(
  instance: Instance,
  world: World,
  who: Who,
  printed: readonly Printed[],
  find?: Finder,
  found?: Table[],
): Oracle {
  const nothing: Interval = instance.rules.nullMeans ?? [0, null];
  const rows = printed.map(({ members, cell }): Row => {
    const [lo, hi] = cell.v === null ? (cell.in ?? nothing) : [cell.v, cell.v];
    return exactRow(members, lo, hi);
  });
  const all = blocksOf(instance);
  for (const { c, blocks, min = 0, max = null } of [...(instance.facts ?? []), ...(who.facts ?? [])]) {
    rows.push(exactRow(world.members(spotOf(instance, c, blocks ?? all)) ?? [], min, max));
  }
  for (const [block, { exemptTotal }] of Object.entries(instance.rules.blockRules ?? {})) {
    if (exemptTotal !== true) continue;
    const members = world.members(spotOf(instance, {}, [block])) ?? [];
    const total = sumOf(members, world.truth);
    rows.push(exactRow(members, total, total));
  }
  for (const { one, other } of world.ties) {
    const terms = new Map(one.map((at): [number, number] => [at, 1]));
    for (const at of other) terms.set(at, -1);
    rows.push({ terms, lo: 0, hi: 0 });
  }
  const bounds = new Map<number, readonly [number, number]>();
  for (const { c, blocks } of instance.structuralZeros ?? []) {
    for (const at of world.inside(spotOf(instance, c, blocks ?? all))) bounds.set(at, [0, 0]);
  }
  for (const { c, blocks } of who.knows ?? []) {
    for (const at of world.inside(spotOf(instance, c, blocks ?? all))) {
      bounds.set(at, [world.truth[at] ?? 0, world.truth[at] ?? 0]);
    }
  }
  return new Oracle(rows, bounds, world.truth, find, found);
}

function meet(one: Spot, other: Spot): boolean {
  return (
    !apart(one.blocks, other.blocks) &&
    [...one.codes].every(([name, leaves]) => !apart(leaves, other.codes.get(name) ?? leaves))
  );
}

/** Attacks with the knowledge of one person: which aims does he reach? */
function attackAs(
  instance: Instance,
  world: World,
  who: Who,
  printed: readonly Printed[],
  find?: Finder,
  found?: Table[],
): Finding[] {
  const visible = printed.filter(({ release }) => who.sees === undefined || who.sees.includes(release));
  const oracle = oracleOf(instance, world, who, visible, find, found);
  const own = (who.knows ?? []).map(({ c, blocks }) => spotOf(instance, c, blocks ?? blocksOf(instance)));
  const foreign = (spot: Spot) => !own.some((each) => meet(each, spot));
  const status = new Map<string, Status>();
  for (const { name, cell } of visible) {
    if (cell.v !== null) status.set(name, 'shown');
    else if (!status.has(name)) status.set(name, 'hidden');
  }
  const findings: Finding[] = [];
  const test = (aim: Aim, where: string) => {
    const failure = needOf(aim, oracle);
    if (failure !== null) findings.push({ kind: failure === 'undecided' ? failure : aim.kind, where });
  };
  for (const aim of aimsOf(instance, world, status)) {
    if (foreign(aim.spot)) test(aim, nameOf(aim.spot));
  }
  const shown = visible.map(({ spot }) => spot);
  for (const aim of remainders(instance, world, shown, status, oracle)) {
    if (foreign(aim.spot)) test(aim, nameOf(aim.spot));
  }
  return findings;
}

/**
 * Everything that is wrong with an answer to an instance: what somebody who subtracts could learn, false numbers,
 * and floors of usefulness that are not held. Empty means that the attack failed. `find`: another finder than his own.
 * `found`: tables that attacks on the same answer found; what is found here is added.
 */
export function attack(instance: Instance, answer: Answer, find?: Finder, found?: Table[]): Finding[] {
  if (answer.refused !== undefined) {
    return instance.refusalAllowed === true && answer.releases.length === 0
      ? []
      : [{ kind: 'utility', where: `refused: ${answer.refused}` }];
  }
  const world = worldOf(instance);
  const printed = printedOf(instance, world, answer);
  const faults = plainFaults(instance, world, answer, printed);
  if (faults.some(({ kind }) => kind === 'wrong')) return faults;
  const everybody: Who = { id: 'everybody' };
  const attackers = instance.attackers ?? [everybody];
  return [
    ...faults,
    ...usefulness(instance, printed),
    ...attackers.flatMap((who) => attackAs(instance, world, who, printed, find, found)),
  ];
}
