/**
 * Attacks as many summaries of random villages as it is told: `npm run attack -- --summaries --from 1 --to 1000`.
 * Each is protected, audited, and attacked from outside and by every household that is alone in a hidden number.
 */
import { stdout } from 'node:process';
import { type Period, summaryAreas } from '#contract';
import { auditCounts } from '../../src-main/core/summary-audit/index.ts';
import { fewHouseholdsOf, protect } from '../../src-main/core/summary-protection/index.ts';
import type { Table } from '../support/attacker/index.ts';
import { aloneIn, countedVillage } from '../support/counted-village.ts';
import { findPatiently } from '../support/find-with-highs.ts';
import { solver } from '../support/solver.ts';
import { attackByHousehold, attackFromOutside } from '../support/summary-attack.ts';

const periods: readonly Period[] = ['2026', '2026', '2026-H1', '2026-Q3'];

/** Attacks the villages with these seeds; how many gave something away. */
export function attackSummaries(from: number, to: number): number {
  const counts = {
    villages: 0,
    refused: 0,
    notCleared: 0,
    shown: 0,
    zeros: 0,
    hidden: 0,
    slowest: 0,
    insiders: 0,
  };
  let givenAway = 0;
  for (let seed = from; seed <= to; seed += 1) {
    const period = periods[seed % periods.length] ?? '2026';
    const size = (seed * 37) % 220;
    const cases = countedVillage(size, seed, {
      period,
      shared: [0, 0.15, 0.4, 0.8][seed % 4] ?? 0,
      // In every third one nobody comes with most of the areas: there are zeros to be printed (R3).
      areas: seed % 3 === 0 ? ['A', 'C', 'F', 'none', 'debts'] : summaryAreas,
    });
    const started = performance.now();
    const proposed = protect(cases, period, solver);
    counts.slowest = Math.max(counts.slowest, Math.round(performance.now() - started));
    counts.villages += 1;
    if (proposed === null) {
      counts.refused += 1;
      continue;
    }
    const statuses = [
      proposed.total,
      ...proposed.tables.flatMap(({ cells }) => cells.map(({ status }) => status)),
    ];
    for (const status of statuses) {
      counts[status.kind === 'exact' ? 'shown' : 'hidden'] += 1;
      if (status.kind === 'exact' && status.value === 0) counts.zeros += 1;
    }
    if (auditCounts(proposed, period, fewHouseholdsOf(cases, period), solver).length > 0)
      counts.notCleared += 1;
    const insiders = aloneIn(cases, proposed);
    counts.insiders += insiders.length;
    const found: Table[] = [];
    const findings = [
      ...attackFromOutside(cases, proposed, period, findPatiently, found),
      ...insiders.flatMap((household) =>
        attackByHousehold(cases, proposed, period, household, findPatiently, found),
      ),
    ];
    if (findings.length === 0) continue;
    givenAway += 1;
    stdout.write(`${seed}: ${findings.map(({ kind, where }) => `${kind} ${where}`).join('; ')}\n`);
  }
  stdout.write(
    `summaries    ${counts.villages} villages, ${counts.refused} refused, ${counts.notCleared} not cleared, ` +
      `${givenAway} gave something away to outsiders or ${counts.insiders} insiders; ` +
      `${counts.shown} numbers shown (${counts.zeros} zeros), ${counts.hidden} hidden; slowest ${counts.slowest} ms\n`,
  );
  return givenAway + counts.notCleared;
}
